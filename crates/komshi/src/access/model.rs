use komshi_access::{Action, Asker, DataClass, Decision, Facts, Grant, Role, decide};

use crate::{app::App, web::i18n::Lang};

/// Who acts: a signed-in user, a visitor, or the command line of the machine's owner.
#[derive(Clone, Debug)]
pub struct Actor {
    /// 0 where there is no user.
    pub user: i64,
    pub name: String,
    pub display_name: String,
    pub organisation: i64,
    pub organisation_name: String,
    pub lang: Lang,
    pub grants: Vec<Grant>,
    pub today: String,
    /// The instant of the request, ISO in UTC.
    pub now: String,
    /// Whether a second factor was shown, or none is asked for.
    pub second_factor: bool,
}

impl Actor {
    pub fn visitor(app: &App) -> Actor {
        Actor {
            user: 0,
            name: String::new(),
            display_name: String::new(),
            organisation: 0,
            organisation_name: String::new(),
            lang: Lang::En,
            grants: Vec::new(),
            today: app.today(),
            now: app.now_text(),
            second_factor: true,
        }
    }

    /// The owner of the machine at the command line, acting for an organisation. Only commands that the command line has may
    /// be called with it: no grant stands behind it.
    pub fn machine(app: &App, organisation: i64) -> Actor {
        Actor { organisation, ..Actor::visitor(app) }
    }

    pub fn user_id(&self) -> Option<i64> {
        (self.user != 0).then_some(self.user)
    }

    /// What the decision needs to know of the actor. Disabled users have no session.
    pub fn asker(&self) -> Asker<'_> {
        Asker {
            user: self.user_id(),
            disabled: false,
            grants: &self.grants,
            today: &self.today,
            second_factor: self.second_factor,
        }
    }

    pub fn decide(&self, action: Action, facts: &Facts) -> Decision {
        decide(&self.asker(), action, facts)
    }

    /// Whether some of the actor's roles wait for a second factor.
    pub fn lacks_second_factor(&self) -> bool {
        self.asker().lacks_second_factor()
    }

    /// Whether a second factor would allow what is denied now.
    pub fn would_with_second_factor(&self, action: Action) -> bool {
        let with = Asker { second_factor: true, ..self.asker() };
        self.lacks_second_factor() && !self.may(action) && decide(&with, action, &Facts::default()).allowed()
    }

    pub fn may(&self, action: Action) -> bool {
        self.decide(action, &Facts::default()).allowed()
    }

    /// Whether the action is allowed in one programme.
    pub fn may_in(&self, action: Action, programme: i64) -> bool {
        self.decide(action, &Facts { programme: Some(programme), proposed_by: None }).allowed()
    }

    /// The highest class of data that the actor sees with an action in one programme: a role in another programme adds nothing to it.
    pub fn class_in(&self, action: Action, programme: i64) -> DataClass {
        match self.decide(action, &Facts { programme: Some(programme), proposed_by: None }) {
            Decision::Allow { class, .. } => class,
            Decision::Deny(_) => DataClass::Public,
        }
    }

    /// Refuses, in the way that reveals nothing, what is not allowed in a programme.
    pub fn require_in(&self, action: Action, programme: i64) -> Result<(), crate::error::Error> {
        if self.may_in(action, programme) { Ok(()) } else { Err(crate::error::Error::NotFound) }
    }

    pub fn roles(&self) -> Vec<Role> {
        let mut roles: Vec<Role> = self.grants.iter().filter(|grant| grant.lives(&self.today)).map(|grant| grant.role).collect();
        roles.sort();
        roles.dedup();
        roles
    }

    /// The highest class of data that any grant shows.
    pub fn class(&self) -> DataClass {
        self.asker().counting().map(|grant| grant.role.class()).max().unwrap_or(DataClass::Public)
    }

    pub fn sees_special(&self) -> bool {
        self.class() >= DataClass::Special
    }

    pub fn scope(&self) -> Scope {
        Scope {
            organisation: self.organisation,
            special: self.sees_special(),
            today: self.today.clone(),
            user: self.user,
            now: self.now.clone(),
        }
    }

    /// The programmes that grants name; `None` means all.
    pub fn programmes(&self) -> Option<Vec<i64>> {
        let live: Vec<&Grant> = self.asker().counting().collect();
        if live.iter().any(|grant| grant.programme.is_none()) {
            return None;
        }
        Some(live.iter().filter_map(|grant| grant.programme).collect())
    }
}

/// Where a request comes from, as far as signing in asks for it.
#[derive(Clone, Debug, Default)]
pub struct Client {
    /// An address of the network, without port; empty at the machine itself.
    pub address: String,
    /// `Firefox · Linux`, for the person to know it again.
    pub device: String,
    /// The token that the browser kept from an earlier sign-in.
    pub known_device: Option<String>,
}

/// What a query about people may touch: the facts of the own organisation, and of others as far as a live record of the
/// data sharing names giver, receiver and field.
#[derive(Clone, Debug)]
pub struct Scope {
    pub organisation: i64,
    pub special: bool,
    pub today: String,
    pub user: i64,
    pub now: String,
}

impl Scope {
    /// A condition on the columns `organisation` and `list` of a table of facts: a record opens what lists of its own programme say; `attribute` is the SQL of the attribute's name.
    ///
    /// Own ids and ISO days only go into the text, never what somebody typed. The tables inside have names of their own, because a
    /// short one would hide the table of facts outside and compare it with itself.
    pub fn facts(&self, table: &str, attribute: &str) -> String {
        self.shares(&format!("{table}.organisation"), &format!("{table}.list"), attribute)
    }

    /// The same for whatever a row of a list says: `giver`, `list` and `attribute` are the SQL of who gave the list, of its id, and of
    /// the name of the attribute.
    pub fn shares(&self, giver: &str, list: &str, attribute: &str) -> String {
        format!(
            "({giver} = {own} OR EXISTS (SELECT 1 FROM data_sharing scope_s JOIN data_sharing_receiver scope_r ON scope_r.sharing = scope_s.id \
             JOIN data_sharing_field scope_f ON scope_f.sharing = scope_s.id WHERE scope_s.giver = {giver} AND scope_r.receiver = {own} \
             AND scope_s.programme = (SELECT scope_l.programme FROM list scope_l WHERE scope_l.id = {list}) \
             AND scope_f.attribute = {attribute} AND {live}))",
            own = self.organisation,
            live = self.live("scope_s"),
        )
    }

    /// A condition on a column that names an organisation: the own one, or one that shares anything with it in a programme that it gave
    /// a list for.
    pub fn organisations(&self, column: &str) -> String {
        format!(
            "({column} = {own} OR {column} IN (SELECT scope_s.giver FROM data_sharing scope_s JOIN data_sharing_receiver scope_r \
             ON scope_r.sharing = scope_s.id WHERE scope_r.receiver = {own} AND {live} \
             AND EXISTS (SELECT 1 FROM list scope_l WHERE scope_l.organisation = scope_s.giver AND scope_l.programme = scope_s.programme)))",
            own = self.organisation,
            live = self.live("scope_s"),
        )
    }

    /// A condition on a table of lists: the own ones, and those whose own record of the data sharing names the organisation and lives.
    pub fn lists(&self, table: &str) -> String {
        format!(
            "({table}.organisation = {own} OR EXISTS (SELECT 1 FROM data_sharing scope_s JOIN data_sharing_receiver scope_r \
             ON scope_r.sharing = scope_s.id WHERE scope_s.id = {table}.sharing AND scope_r.receiver = {own} AND {live}))",
            own = self.organisation,
            live = self.live("scope_s"),
        )
    }

    /// A condition on a column that names an organisation: the own one, or one that shares a field with it. For the projection, which
    /// carries no list of its own.
    pub fn field(&self, column: &str, attribute: &str) -> String {
        format!(
            "({column} = {own} OR EXISTS (SELECT 1 FROM data_sharing scope_s JOIN data_sharing_receiver scope_r ON scope_r.sharing = scope_s.id \
             JOIN data_sharing_field scope_f ON scope_f.sharing = scope_s.id WHERE scope_s.giver = {column} AND scope_r.receiver = {own} \
             AND scope_f.attribute = '{attribute}' AND {live} \
             AND EXISTS (SELECT 1 FROM list scope_l WHERE scope_l.organisation = scope_s.giver AND scope_l.programme = scope_s.programme)))",
            own = self.organisation,
            live = self.live("scope_s"),
        )
    }

    /// A column of a person's projection (named as its attribute) as far as it is shared, as text or NULL; `person` is the SQL name of the table.
    ///
    /// The projection shows what counts among everything that the lists of one person say, and what people entered by hand. Where somebody
    /// among them does not share the attribute, it would show a value that the reader may not see; then what the record's own list says
    /// stands there.
    pub fn projected(&self, person: &str, attribute: &str) -> String {
        let (group, kind, subject) = match attribute {
            // Of the household: its head's address is that of the home.
            "address" => (
                format!(
                    "household scope_x WHERE scope_x.canonical_id = (SELECT scope_h.canonical_id FROM household scope_h WHERE scope_h.id = {person}.household)"
                ),
                "household",
                format!("scope_v.subject_kind = 'household' AND scope_v.subject = {person}.household"),
            ),
            _ => (
                format!("person scope_x WHERE scope_x.canonical_id = {person}.canonical_id"),
                "person",
                format!("scope_v.subject_kind = 'person' AND scope_v.subject = {person}.id"),
            ),
        };
        format!(
            "CASE WHEN NOT {own} THEN NULL WHEN {person}.listed IS NULL OR NOT EXISTS (SELECT 1 FROM {group} AND (NOT {all} OR {hidden})) THEN {person}.{attribute} \
             ELSE (SELECT scope_v.value FROM fact scope_v JOIN list scope_k ON scope_k.id = scope_v.list WHERE {subject} \
             AND scope_v.attribute = '{attribute}' AND scope_v.mark IS NULL AND scope_v.entered_at IS NULL AND scope_k.state = 'published' \
             AND scope_k.organisation = {person}.organisation ORDER BY scope_v.id DESC LIMIT 1) END",
            own = self.field(&format!("{person}.organisation"), attribute),
            all = self.field("scope_x.organisation", attribute),
            hidden = self.hidden_by_hand("scope_x.id", kind, attribute),
        )
    }

    /// A condition on the record `subject` (a person or household): an organisation that does not share the attribute has entered it there
    /// by hand.
    pub fn hidden_by_hand(&self, subject: &str, kind: &str, attribute: &str) -> String {
        format!(
            "EXISTS (SELECT 1 FROM fact scope_m WHERE scope_m.subject = {subject} AND scope_m.subject_kind = '{kind}' \
             AND scope_m.attribute = '{attribute}' AND scope_m.entered_at IS NOT NULL AND scope_m.taken_back_at IS NULL AND NOT {})",
            self.facts("scope_m", &format!("'{attribute}'")),
        )
    }

    /// A condition on the table of a person or household (`kind`) that is opened by itself: it stands in a published list, and if it is
    /// restricted, the reader is named, or has opened it in an emergency that lasts.
    pub fn opens(&self, table: &str, kind: &str) -> String {
        let now: String = self.now.chars().filter(|letter| letter.is_ascii_digit() || "-:TZ".contains(*letter)).collect();
        format!(
            "({table}.visible = 1 OR ({table}.visible = 2 AND EXISTS (SELECT 1 FROM restricted scope_t WHERE scope_t.kind = '{kind}' \
             AND scope_t.subject = {table}.id AND (EXISTS (SELECT 1 FROM restriction_reader scope_n \
             WHERE scope_n.restriction = scope_t.restriction AND scope_n.app_user = {user}) OR EXISTS (SELECT 1 FROM emergency_look scope_e \
             WHERE scope_e.restriction = scope_t.restriction AND scope_e.app_user = {user} AND scope_e.ends_at > '{now}')))))",
            user = self.user,
        )
    }

    fn live(&self, table: &str) -> String {
        let today: String = self.today.chars().filter(|letter| letter.is_ascii_digit() || *letter == '-').collect();
        format!(
            "{table}.ended_at IS NULL AND {table}.valid_from <= '{today}' AND ({table}.valid_until IS NULL OR {table}.valid_until >= '{today}')"
        )
    }
}
