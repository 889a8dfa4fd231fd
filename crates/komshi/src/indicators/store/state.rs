//! What the numbers of a programme rest on, as a few counts: while they stand, no number can have changed.

use sea_orm::FromQueryResult;

use super::measure::ENGINE_VERSION;
use crate::{
    db::{Connection, hash, one, values},
    error::Error,
};

/// What a number of a programme rests on, in one text. Counts and newest ids: rows of these tables are added and never changed, but for
/// states, which are counted too.
const STATE: &str = "SELECT \
    (SELECT COUNT(*) FROM delivery d WHERE d.programme = $1) AS deliveries, \
    (SELECT COUNT(*) FROM activity a WHERE a.programme = $1) AS activities, \
    (SELECT COUNT(*) FROM deletion) AS deletions, \
    (SELECT COALESCE(MAX(d.id), 0) FROM delivery d WHERE d.programme = $1) AS newest, \
    (SELECT COUNT(*) FROM delivery_event) AS delivery_events, \
    (SELECT COUNT(*) FROM delivery_outcome) AS outcomes, \
    (SELECT COUNT(*) FROM restriction) + (SELECT COUNT(lifted_at) FROM restriction) AS restrictions, \
    (SELECT COUNT(*) FROM merge_record) AS merges, \
    (SELECT COUNT(*) FROM merge_record WHERE undone_at IS NOT NULL) AS undone, \
    (SELECT COUNT(*) FROM list WHERE state = 'published') AS lists, \
    (SELECT CAST(COALESCE(SUM(l.id % 1000000007), 0) AS BIGINT) FROM list l WHERE l.state = 'published') AS which_lists, \
    (SELECT COUNT(*) FROM transfer t WHERE t.programme = $1) AS transfers, \
    (SELECT COUNT(*) FROM fact WHERE entered_at IS NOT NULL) + (SELECT COUNT(*) FROM special_fact WHERE entered_at IS NOT NULL) AS entered, \
    (SELECT COUNT(taken_back_at) FROM fact WHERE entered_at IS NOT NULL) \
     + (SELECT COUNT(taken_back_at) FROM special_fact WHERE entered_at IS NOT NULL) AS taken_back, \
    COALESCE((SELECT MAX(chosen_at) FROM fact WHERE chosen_at IS NOT NULL), '') \
     || COALESCE((SELECT MAX(chosen_at) FROM special_fact WHERE chosen_at IS NOT NULL), '') AS chosen, \
    (SELECT COUNT(*) FROM fact WHERE chosen_at IS NOT NULL) + (SELECT COUNT(*) FROM special_fact WHERE chosen_at IS NOT NULL) AS choices, \
    (SELECT currency FROM programme WHERE id = $1) AS currency";

/// The state of everything that the numbers of a programme rest on.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct State {
    pub deliveries: i64,
    activities: i64,
    deletions: i64,
    newest: i64,
    delivery_events: i64,
    pub outcomes: i64,
    restrictions: i64,
    merges: i64,
    undone: i64,
    lists: i64,
    which_lists: i64,
    transfers: i64,
    entered: i64,
    taken_back: i64,
    chosen: String,
    choices: i64,
    pub currency: Option<String>,
}

impl State {
    /// One text for all of it, and for the way of counting.
    pub fn hash(&self) -> String {
        let numbers = [
            ENGINE_VERSION,
            self.deliveries,
            self.newest,
            self.activities,
            self.deletions,
            self.delivery_events,
            self.outcomes,
            self.restrictions,
            self.merges,
            self.undone,
            self.lists,
            self.which_lists,
            self.transfers,
            self.entered,
            self.taken_back,
            self.choices,
        ];
        let numbers: Vec<String> = numbers.iter().map(i64::to_string).collect();
        hash(&[&numbers.join(" "), &self.chosen, self.currency.as_deref().unwrap_or_default()])
    }

    /// Whether what changed until another state can be told from the changed rows themselves. Lists speak of very many, whichever programme
    /// they are of, because records of several are one; what was erased, or is no longer chosen, leaves nothing to find it by.
    pub fn can_be_followed_to(&self, other: &State) -> bool {
        let untold = |state: &State| (state.lists, state.which_lists, state.deletions, state.choices, state.chosen.clone());
        untold(self) == untold(other)
    }
}

/// The state of the records of a programme now.
pub async fn state(connection: &impl Connection, programme: i64) -> Result<State, Error> {
    one(connection, STATE, values![programme]).await?.ok_or(Error::NotFound)
}
