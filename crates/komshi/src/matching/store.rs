//! Candidates, pairs, review, merge and unmerge. A merge moves `canonical_id` only; nothing that a list said is rewritten.

mod candidates;
mod merges;
mod records;
mod review;

pub use candidates::{
    Matched, Revised, apply_revised, blocks_query, compare_changed, forget_keys_of_hidden, match_list, records, records_of,
    remember_keys,
};
pub use merges::{CORRECTED, follow_correction, merge_certain, redo_merges_of_shown, undo_merges_of_hidden};
pub use records::Known;
pub use review::{
    DECIDED, DecidePair, DecidedRow, PairRow, PairState, QueueCount, Side, SideField, claim_next, count_waiting, decide_pair,
    decided, has_lists, last_decided, pair, sides, undo_pair,
};
