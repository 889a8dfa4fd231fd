//! Goods: what is given comes from somewhere, lies somewhere and goes somewhere, and nothing of it vanishes in between.
//!
//! Items and kits (an item packed from items by a recipe), the people and firms who give or help, the places where goods
//! lie, and one double-entry ledger: each transfer takes from one account and gives to another, is never changed, and the
//! sum of all accounts of an item is zero. Accounts that are real places never fall below zero. A gift keeps its batch, so
//! that its giver can follow it to the deliveries, never to a name.

pub mod flow;
pub mod model;
pub mod pages;
pub mod store;
