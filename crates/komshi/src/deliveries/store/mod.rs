//! Distribution days, entitlements, hand-overs and the closing of a day.

mod cards;
mod closing;
mod handover;
mod lists;
mod plan;
mod proof;
mod refused;

pub use cards::{CardFace, CardLine, card, card_faces, is_code, is_cyrillic, issue_cards, languages_for};
pub use closing::{DayState, close_day, day_state, reconciliation};
pub use handover::{FirstDelivery, first_delivery, hand_over, not_collected, take_back};
pub use lists::{
    After, DayRow, DeliveryRow, EntitledLine, HouseholdRow, count_deliveries, day, days, deliveries, entitled, find,
    household_on_day, households, households_after, unassigned,
};
pub use plan::{AwardedCall, add_day, assign_households, awarded_calls, cancel_day, move_household, plan_entitlements};
pub use proof::{HandOverRecord, hand_over_record};
pub use refused::{REFUSALS, RefusalRow, record_attempt, refusals};
