//! Deliveries: the one append-only record of what reached whom, and the days on which it happens.
//!
//! An award entitles to items; an entitlement is assigned to one distribution day at one point and can be handed over once.
//! A hand-over writes one delivery per entitlement, with the household's members of that day frozen, and takes the goods
//! out of the point's stock in the same transaction. A delivery is never changed: taking it back is a record of its own.

pub mod model;
pub mod pages;
pub mod store;
