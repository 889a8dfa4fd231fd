use komshi_access::Action;
use sea_orm::FromQueryResult;

/// Something that may wait for somebody. The order of the list is the order on the page: what has a date that others rely on
/// comes first, then what keeps a next step from beginning.
pub struct Kind {
    /// `todo-KEY`, `todo-KEY-day` and `todo-KEY-step` are its texts.
    pub key: &'static str,
    /// Who can take the next step.
    pub action: Action,
    /// The part of the programme where it is taken.
    pub part: &'static str,
    /// Where it is taken when a single thing waits: the address with `{programme}` and `{one}`.
    pub one: Option<&'static str>,
    /// Late once its day has come.
    pub has_deadline: bool,
}

#[derive(FromQueryResult)]
pub struct Waiting {
    pub programme: i64,
    pub waiting: i64,
    /// The nearest day or time that it is about.
    pub day: Option<String>,
    /// What waits, if it is a single thing that has a page of its own.
    pub one: Option<i64>,
}

impl Waiting {
    /// The address of the next step: as near to it as one link can lead.
    pub fn href(&self, kind: &Kind) -> String {
        match (kind.one, self.one) {
            (Some(address), Some(one)) => {
                address.replace("{programme}", &self.programme.to_string()).replace("{one}", &one.to_string())
            }
            _ => format!("/programmes/{}/{}", self.programme, kind.part),
        }
    }
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
    /// Of a programme that hands over no packages.
    pub done: Option<Done>,
}

/// What was done in a programme that works by events and cases.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Done {
    /// Events and hand-overs since the month began.
    pub recorded: i64,
    /// Persons by name among those, each once.
    pub named: i64,
    /// People counted without names. Nobody knows who came twice.
    pub nameless: i64,
    /// The day of the newest record of all; `None` where nothing was ever done.
    pub last: Option<String>,
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
