//! A programme with awarded households, as the selection leaves it, for the journeys of goods and deliveries.

use komshi::{
    access::{Actor, store::actor_by_name},
    app::{App, Shared},
    db::{Ids, NewOperation, run, values},
    deliveries::{
        model::{Assignment, NewDay, Plan, PlanLine, Spread},
        store as deliveries,
    },
    goods::{
        model::{NewContributor, NewItem, NewPlace, NewReceipt},
        store as goods,
    },
    programmes::model::{NewProgramme, NewText},
    web::i18n::Catalog,
};

pub struct Programme {
    pub id: i64,
    pub call: i64,
    pub activity: i64,
    /// The published list that the households came from.
    pub list: i64,
    /// In the order of their numbers; household n has n % 5 + 1 members.
    pub households: Vec<i64>,
    pub manager: Actor,
    pub storekeeper: Actor,
    pub field_worker: Actor,
    pub donor: Actor,
    pub stranger: Actor,
}

/// The same installation otherwise: at another moment, or asking for a second factor.
pub fn another(app: &App, change: impl FnOnce(&mut Shared)) -> App {
    let mut shared = Shared {
        db: app.db.clone(),
        clock: app.clock.clone(),
        ids: Ids::for_this_process(),
        catalog: Catalog::load().unwrap(),
        data: app.data.clone(),
        secure: false,
        demo: false,
        ask_second_factor: false,
        public_url: app.public_url.clone(),
    };
    change(&mut shared);
    App::new(shared)
}

/// A programme of six months in the north, to be added.
pub fn new_programme(code: &str, organisation: i64, title: &str) -> NewProgramme {
    NewProgramme {
        code: code.into(),
        organisation,
        starts: "2021-01-01".into(),
        ends: "2021-06-30".into(),
        currency: "EUR".into(),
        status: "running".into(),
        place_form: String::new(),
        places: vec!["XK-38".into()],
        texts: vec![NewText::of("programme", "title", "en", title, true)],
        slug: code.to_lowercase(),
    }
}

pub fn operation() -> NewOperation {
    NewOperation::make()
}

async fn insert(app: &App, sql: &str, parameters: Vec<sea_orm::Value>) {
    let tx = app.db.begin().await.unwrap();
    run(&tx, sql, parameters).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
    tx.commit().await.unwrap();
}

async fn user(app: &App, organisation: i64, name: &str, role: &str) -> Actor {
    let id = app.new_id();
    insert(
        app,
        "INSERT INTO app_user (id, name, display_name, language, organisation, created_at) VALUES ($1,$2,$3,$4,$5,$6)",
        values![id, name, name, "en", organisation, "2021-03-01T08:00:00Z"],
    )
    .await;
    insert(
        app,
        "INSERT INTO access_grant (id, app_user, role, organisation, valid_from, granted_at) VALUES ($1,$2,$3,$4,$5,$6)",
        values![app.new_id(), id, role, organisation, "2000-01-01", "2021-03-01T08:00:00Z"],
    )
    .await;
    actor_by_name(app, name).await.unwrap()
}

/// A programme with `count` awarded households. The names are in three scripts and spellings in turn.
pub async fn programme(app: &App, count: i64) -> Programme {
    let at = "2021-03-01T08:00:00Z";
    let (organisation, other) = (app.new_id(), app.new_id());
    for (id, code) in [(organisation, "office"), (other, "elsewhere")] {
        insert(
            app,
            "INSERT INTO organisation (id, code, name, kind, created_at) VALUES ($1,$2,$3,$4,$5)",
            values![id, code, code, "municipality", at],
        )
        .await;
    }
    let manager = user(app, organisation, "mirjana", "programme-manager").await;
    let storekeeper = user(app, organisation, "dragan", "storekeeper").await;
    let field_worker = user(app, organisation, "arta", "field-worker").await;
    let donor = user(app, organisation, "donator", "donor").await;
    let stranger = user(app, other, "stranger", "programme-manager").await;
    let (id, call, activity) = (app.new_id(), app.new_id(), app.new_id());
    insert(
        app,
        "INSERT INTO programme (id, code, organisation, status, currency, created_at) VALUES ($1,$2,$3,$4,$5,$6)",
        values![id, "S1", organisation, "running", "EUR", at],
    )
    .await;
    insert(
        app,
        "INSERT INTO activity (id, programme, code, position, target, unit) VALUES ($1,$2,$3,1,180,'household')",
        values![activity, id, "R1"],
    )
    .await;
    insert(
        app,
        "INSERT INTO call (id, programme, title, places, state, created_at) VALUES ($1,$2,'Packages',$3,'locked',$4)",
        values![call, id, count, at],
    )
    .await;
    let (criteria, ranking, session) = (app.new_id(), app.new_id(), app.new_id());
    insert(
        app,
        "INSERT INTO criteria_set (id, call, version, minimum_score, tie_break) VALUES ($1,$2,1,0,'')",
        values![criteria, call],
    )
    .await;
    insert(
        app,
        "INSERT INTO ranking (id, call, criteria_set, version, as_of, reason, at) VALUES ($1,$2,$3,1,'2021-03-01','',$4)",
        values![ranking, call, criteria, at],
    )
    .await;
    insert(
        app,
        "INSERT INTO committee_session (id, call, held_on, place, state, created_at) VALUES ($1,$2,'2021-03-02','','confirmed',$3)",
        values![session, call, at],
    )
    .await;
    let (sharing, list) = (app.new_id(), app.new_id());
    insert(
        app,
        "INSERT INTO data_sharing (id, programme, giver, purpose, legal_basis, document, valid_from, created_at) \
         VALUES ($1,$2,$3,'help','consent','','2021-01-01',$4)",
        values![sharing, id, organisation, at],
    )
    .await;
    insert(
        app,
        "INSERT INTO list (id, programme, organisation, sharing, file_name, file_hash, state, mapping, given_on, imported_at) \
         VALUES ($1,$2,$3,$4,'list.xlsx','','published','{}','2021-03-01',$5)",
        values![list, id, organisation, sharing, at],
    )
    .await;
    let names =
        [("Шабани", "Ћамил"), ("Shabani", "Qamil"), ("Petrović", "Jovanka"), ("Hoxha", "Besnik"), ("Đorđević", "Ljubiša")];
    let mut households = Vec::new();
    for index in 0..count {
        let (household, head) = (app.new_id(), app.new_id());
        let (surname, given_name) = names[index as usize % names.len()];
        let size = index % 5 + 1;
        let place = if index % 2 == 0 { "north" } else { "south" };
        insert(
            app,
            "INSERT INTO household (id, canonical_id, organisation, visible, code, head, size, place, sort_key) VALUES ($1,$1,$2,1,$3,$4,$5,$6,$7)",
            values![household, organisation, format!("H-{:04}", index + 1), head, size, place, format!("{index:04}")],
        )
        .await;
        for member in 0..size {
            let person = if member == 0 { head } else { app.new_id() };
            insert(
                app,
                "INSERT INTO person (id, canonical_id, organisation, visible, surname, given_name, address, sort_key) VALUES ($1,$1,$2,1,$3,$4,$5,'')",
                values![person, organisation, surname, if member == 0 { given_name } else { "Mira" }, format!("Ulica {}", index + 1)],
            )
            .await;
            insert(
                app,
                "INSERT INTO membership (id, household, person, relation, source_row, list) VALUES ($1,$2,$3,'member',0,$4)",
                values![app.new_id(), household, person, list],
            )
            .await;
        }
        let (candidate, decision) = (app.new_id(), app.new_id());
        insert(
            app,
            "INSERT INTO candidate (id, ranking, household, position, score, eligible) VALUES ($1,$2,$3,$4,10,1)",
            values![candidate, ranking, household, index + 1],
        )
        .await;
        insert(
            app,
            "INSERT INTO decision (id, call, session, ranking, candidate, household, outcome, reason, at) VALUES ($1,$2,$3,$4,$5,$6,'accept','',$7)",
            values![decision, call, session, ranking, candidate, household, at],
        )
        .await;
        insert(
            app,
            "INSERT INTO award (id, call, programme, household, decision, code, created_at) VALUES ($1,$2,$3,$4,$5,$6,$7)",
            values![app.new_id(), call, id, household, decision, format!("A-{:04}", index + 1), at],
        )
        .await;
        households.push(household);
    }
    Programme { id, call, activity, list, households, manager, storekeeper, field_worker, donor, stranger }
}

impl Programme {
    /// Another programme manager of the same organisation.
    pub async fn second_manager(&self, app: &App) -> Actor {
        user(app, self.manager.organisation, "jovana", "programme-manager").await
    }

    pub async fn item(&self, app: &App, code: &str, category: &str) -> i64 {
        let new = NewItem {
            programme: self.id,
            code: code.into(),
            name: format!("{code} package"),
            unit: "package".into(),
            category: category.into(),
            activity: Some(self.activity),
            recipe: Vec::new(),
            is_kit: true,
        };
        goods::add_item(app, &self.manager, &operation(), &new).await.unwrap()
    }

    pub async fn part(&self, app: &App, code: &str) -> i64 {
        let new = NewItem {
            programme: self.id,
            code: code.into(),
            name: code.into(),
            unit: "piece".into(),
            category: "food".into(),
            activity: None,
            recipe: Vec::new(),
            is_kit: false,
        };
        goods::add_item(app, &self.manager, &operation(), &new).await.unwrap()
    }

    pub async fn place(&self, app: &App, kind: &str, name: &str, place: &str) -> i64 {
        let new =
            NewPlace { programme: self.id, kind: kind.into(), name: name.into(), place: place.into(), address: "Trg 1".into() };
        goods::add_place(app, &self.manager, &operation(), &new).await.unwrap()
    }

    pub async fn contributor(&self, app: &App, kind: &str, name: &str, app_user: Option<i64>) -> i64 {
        let new = NewContributor { programme: self.id, name: name.into(), kind: kind.into(), app_user };
        goods::add_contributor(app, &self.manager, &operation(), &new).await.unwrap()
    }

    pub async fn receive(&self, app: &App, supplier: i64, to: i64, item: i64, quantity: i64, expires_on: Option<&str>) -> i64 {
        let new = NewReceipt {
            programme: self.id,
            supplier,
            to,
            item,
            quantity,
            label: String::new(),
            expires_on: expires_on.map(str::to_owned),
            occurred_on: "2021-03-10".into(),
            document: "F-1".into(),
        };
        goods::receive_goods(app, &self.storekeeper, &operation(), &new).await.unwrap()
    }

    pub async fn day(&self, app: &App, point: i64, held_on: &str) -> i64 {
        let new = NewDay {
            programme: self.id,
            account: point,
            held_on: held_on.into(),
            opens_at: "09:00".into(),
            closes_at: "14:00".into(),
            leader: "Arta".into(),
        };
        deliveries::add_day(app, &self.manager, &operation(), &new).await.unwrap()
    }

    /// A newer session of the committee, confirmed, that rejects these households and accepts the others. It counts once the decisions
    /// are locked again.
    pub async fn reject(&self, app: &App, rejected: &[i64]) {
        let session = app.new_id();
        insert(
            app,
            "INSERT INTO committee_session (id, call, held_on, place, state, created_at) VALUES ($1,$2,'2021-03-12','','confirmed',$3)",
            values![session, self.call, "2021-03-12T08:00:00Z"],
        )
        .await;
        for household in &self.households {
            let outcome = if rejected.contains(household) { "reject" } else { "accept" };
            insert(
                app,
                "INSERT INTO decision (id, call, session, ranking, candidate, household, outcome, reason, at) \
                 SELECT $1, $2, $3, c.ranking, c.id, c.household, $4, '', '2021-03-12T08:00:00Z' FROM candidate c WHERE c.household = $5",
                values![app.new_id(), self.call, session, outcome, *household],
            )
            .await;
        }
    }

    /// One of each item for every household, spread evenly over the days.
    pub async fn plan(&self, app: &App, items: &[i64], days: &[i64]) {
        let lines = items.iter().map(|item| PlanLine { item: *item, quantity: 1, size_from: None, size_to: None }).collect();
        let plan = Plan { programme: self.id, call: self.call, period: String::new(), lines };
        deliveries::plan_entitlements(app, &self.manager, &operation(), &plan).await.unwrap();
        let assignment = Assignment { programme: self.id, days: days.to_vec(), how: Spread::Count };
        deliveries::assign_households(app, &self.manager, &operation(), &assignment).await.unwrap();
    }
}

/// A day at a point where every household gets one food package.
pub struct Door {
    pub p: Programme,
    pub food: i64,
    pub point: i64,
    pub day: i64,
}

/// A programme with `count` households that all collect on 18.03.2021 at one point, where `stock` packages lie.
pub async fn door(app: &App, count: i64, stock: i64) -> Door {
    let p = programme(app, count).await;
    let food = p.item(app, "FOOD", "food").await;
    let supplier = p.contributor(app, "supplier", "Wholesale", None).await;
    let point = p.place(app, "point", "School", "north").await;
    p.receive(app, supplier, point, food, stock, None).await;
    let day = p.day(app, point, "2021-03-18").await;
    p.plan(app, &[food], &[day]).await;
    Door { p, food, point, day }
}

/// The message key of a refusal, for comparing; panics on anything else.
pub fn refusal<T: std::fmt::Debug>(result: Result<T, komshi::error::Error>) -> komshi::error::Refusal {
    match result {
        Err(komshi::error::Error::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}
