//! Distribution days, entitlements, hand-overs and the closing of a day.

mod cards;
mod closing;
mod handover;
mod lists;
mod plan;

pub use cards::{CardFace, CardLine, card, card_faces, is_code, issue_cards};
pub use closing::{DayState, close_day, day_state, reconciliation};
pub use handover::{FirstDelivery, first_delivery, hand_over, not_collected, take_back};
pub use lists::{
    DayRow, DeliveryRow, EntitledLine, HouseholdRow, RefusalRow, day, days, deliveries, entitled, find, household_on_day,
    households, refusals, unassigned,
};
pub use plan::{AwardedCall, add_day, assign_households, awarded_calls, cancel_day, move_household, plan_entitlements};
