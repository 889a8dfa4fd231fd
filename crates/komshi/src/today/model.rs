use komshi_access::Action;
use sea_orm::FromQueryResult;

/// Something that may wait for somebody. The order of the list is the order on the page: what has a date that others rely on
/// comes first, then what keeps a next step from beginning.
///
/// The query answers `programme`, `waiting` and `day`. `{seen}` becomes the condition on `x.programme`, `{today}` the day,
/// `{user}` the reader's id, `{sees COLUMN}` the condition that the reader sees data of the organisation in a column.
pub struct Kind {
    /// `todo-KEY`, `todo-KEY-day` and `todo-KEY-step` are its texts.
    pub key: &'static str,
    /// Who can take the next step.
    pub action: Action,
    /// The part of the programme where it is taken.
    pub part: &'static str,
    pub query: &'static str,
    /// Late once its day has come.
    pub has_deadline: bool,
}

pub const KINDS: &[Kind] = &[
    Kind {
        key: "handover",
        action: Action::HandOver,
        part: "distribution",
        query: "SELECT x.programme, COUNT(DISTINCT x.household) AS waiting, MIN(d.held_on) AS day FROM entitlement x \
                JOIN distribution_day d ON d.id = x.distribution_day \
                WHERE x.state = 'open' AND d.held_on = '{today}' AND d.state = 'open' AND {seen} GROUP BY x.programme LIMIT 50",
        has_deadline: true,
    },
    Kind {
        key: "objection",
        action: Action::DecideObjection,
        part: "selection",
        query: "SELECT x.programme, COUNT(*) AS waiting, MIN(o.due_on) AS day FROM objection o JOIN call x ON x.id = o.call \
                WHERE o.outcome IS NULL AND {seen} GROUP BY x.programme LIMIT 50",
        has_deadline: true,
    },
    Kind {
        key: "day",
        action: Action::CloseDay,
        part: "distribution",
        query: "SELECT x.programme, COUNT(*) AS waiting, MIN(x.held_on) AS day FROM distribution_day x \
                WHERE x.state = 'open' AND x.held_on < '{today}' AND {seen} GROUP BY x.programme LIMIT 50",
        has_deadline: true,
    },
    Kind {
        key: "loss",
        action: Action::ConfirmLoss,
        part: "goods",
        query: "SELECT x.programme, COUNT(*) AS waiting, MIN(x.proposed_at) AS day FROM stock_loss x \
                WHERE x.state = 'proposed' AND x.confirmed_at IS NULL AND (x.proposed_by IS NULL OR x.proposed_by <> {user}) AND {seen} \
                GROUP BY x.programme LIMIT 50",
        has_deadline: false,
    },
    Kind {
        key: "pair",
        action: Action::ReviewPairs,
        part: "review",
        query: "SELECT x.programme, COUNT(*) AS waiting, MIN(l.imported_at) AS day FROM pair x JOIN person p ON p.id = x.a \
                JOIN person q ON q.id = x.b JOIN list k ON k.id = x.list_a JOIN list l ON l.id = x.list_b WHERE x.state = 'proposed' \
                AND k.state = 'published' AND l.state = 'published' AND p.canonical_id <> q.canonical_id \
                AND {sees p.organisation} AND {sees q.organisation} AND {seen} GROUP BY x.programme LIMIT 50",
        has_deadline: false,
    },
    Kind {
        key: "session",
        action: Action::ConfirmDecisions,
        part: "selection",
        query: "SELECT x.programme, COUNT(*) AS waiting, MIN(s.held_on) AS day FROM committee_session s JOIN call x ON x.id = s.call \
                WHERE s.confirmed_at IS NULL AND (s.entered_by IS NULL OR s.entered_by <> {user}) \
                AND EXISTS (SELECT 1 FROM decision d WHERE d.session = s.id) AND {seen} GROUP BY x.programme LIMIT 50",
        has_deadline: false,
    },
    Kind {
        key: "publish",
        action: Action::PublishList,
        part: "selection",
        query: "SELECT x.programme, COUNT(*) AS waiting, MIN(x.locked_at) AS day FROM call x \
                WHERE x.published_on IS NULL AND EXISTS (SELECT 1 FROM committee_session s WHERE s.call = x.id AND s.confirmed_at IS NOT NULL) \
                AND NOT EXISTS (SELECT 1 FROM publication p WHERE p.call = x.id) AND {seen} GROUP BY x.programme LIMIT 50",
        has_deadline: false,
    },
    Kind {
        key: "criteria",
        action: Action::OpenCall,
        part: "selection",
        query: "SELECT x.programme, COUNT(*) AS waiting, MIN(x.created_at) AS day FROM call x \
                WHERE x.opened_at IS NULL AND {seen} GROUP BY x.programme LIMIT 50",
        has_deadline: false,
    },
    Kind {
        key: "donation",
        action: Action::MoveGoods,
        part: "goods",
        query: "SELECT x.programme, COUNT(*) AS waiting, MIN(x.announced_on) AS day FROM donation x \
                WHERE x.state = 'announced' AND {seen} GROUP BY x.programme LIMIT 50",
        has_deadline: false,
    },
    Kind {
        key: "list",
        action: Action::ImportList,
        part: "lists",
        query: "SELECT x.programme, COUNT(*) AS waiting, MIN(x.imported_at) AS day FROM list x \
                WHERE x.state IN ('columns', 'importing') AND {sees x.organisation} AND {seen} GROUP BY x.programme LIMIT 50",
        has_deadline: false,
    },
];

#[derive(FromQueryResult)]
pub struct Waiting {
    pub programme: i64,
    pub waiting: i64,
    /// The nearest day or time that it is about.
    pub day: Option<String>,
}

/// From lists to packages: how far one programme has come. `None` is what the reader's role does not see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way {
    pub programme: i64,
    pub lists: Option<i64>,
    /// Rows of households in those lists, as they came.
    pub rows: Option<i64>,
    /// Households, each once.
    pub households: Option<i64>,
    pub eligible: Option<i64>,
    pub chosen: Option<i64>,
    /// Packages handed over, and all that may be.
    pub packages: Option<(i64, i64)>,
}

/// Something that stands in the calendar.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Event {
    pub programme: i64,
    /// ISO day.
    pub day: String,
    /// session · objections · distribution · donation
    pub kind: String,
    pub place: String,
    /// Households expected, packages announced; 0 where nothing is counted.
    pub amount: i64,
}

impl Event {
    pub fn part(&self) -> &'static str {
        match self.kind.as_str() {
            "session" | "objections" => "selection",
            "distribution" => "distribution",
            _ => "goods",
        }
    }

    /// Who may open it.
    pub fn action(&self) -> Action {
        match self.kind.as_str() {
            "session" | "objections" => Action::SeeSelection,
            "distribution" => Action::SeeDeliveries,
            _ => Action::SeeGoods,
        }
    }
}
