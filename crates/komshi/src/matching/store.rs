//! Candidates, pairs, review, merge and unmerge. A merge moves `canonical_id` only; nothing that a list said is rewritten.

mod candidates;
mod merges;
mod review;

pub use candidates::{CANDIDATES, match_list};
pub use merges::{follow_correction, merge_certain, undo_merges_of_hidden};
pub use review::{
    DecidePair, DecidedRow, PairRow, PairState, QueueCount, Side, SideField, claim_next, count_waiting, decide_pair, decided,
    last_decided, pair, sides, undo_pair,
};
