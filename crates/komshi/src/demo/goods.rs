//! Steps 8 and 9: gifts in kind and purchases, packing by volunteers, three days of distribution, a ledger that closes.

use super::{Chosen, Setup, say};
use crate::{
    access::store::actor_by_name,
    app::App,
    db::NewOperation,
    deliveries::{
        model::{Assignment, CloseDay, HandOver, NewDay, Plan, PlanLine, Spread},
        store as deliveries,
    },
    error::Error,
    goods::{
        model::{NewContributor, NewDonation, NewItem, NewMove, NewPacking, NewPlace, NewReceipt, RecipeLine, StockDonation},
        store as goods,
    },
    programmes::store as programmes,
};

/// Where things lie, and what they are.
pub struct Stores {
    pub warehouse: i64,
    pub points: [i64; 3],
    pub kits: [i64; 3],
}

/// What the days came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Distributed {
    pub in_person: i64,
    pub authorised: i64,
    pub not_collected: i64,
    pub packages: i64,
    pub refused: i64,
}

/// A household with this place on the list of a day sends somebody with an authorisation.
const AUTHORISED: usize = 7;
const DAYS: [&str; 3] = ["2021-03-18", "2021-03-19", "2021-03-20"];

/// Goods in: gifts of two firms and five persons, purchases, packing. `households` packages of each kind.
pub async fn stock_up(app: &App, setup: &Setup, households: i64) -> Result<Stores, Error> {
    let (manager, keeper, programme) = (&setup.manager, &setup.storekeeper, setup.programme);
    let activities = programmes::activities(app, programme).await?;
    let activity = activities.iter().find(|activity| activity.code == "R3").map(|activity| activity.id);
    let item = async |code: &str, name: &str, category: &str, unit: &str, is_kit: bool| {
        let new = NewItem {
            programme,
            code: code.into(),
            name: name.into(),
            unit: unit.into(),
            category: category.into(),
            activity: activity.filter(|_| is_kit),
            recipe: Vec::new(),
            is_kit,
        };
        goods::add_item(app, manager, &NewOperation::make(), &new).await
    };
    let food = item("HRANA", "Prehrambeni paket", "food", "package", true).await?;
    let hygiene = item("HIGIJENA", "Higijensko-hemijski paket", "hygiene", "package", true).await?;
    let medical = item("MEDICINA", "Medicinski paket", "medical", "package", true).await?;
    let flour = item("BRASNO", "Brašno, 5 kg", "food", "piece", false).await?;
    let oil = item("ULJE", "Ulje, 1 l", "food", "piece", false).await?;
    let soap = item("SAPUN", "Sapun", "hygiene", "piece", false).await?;
    let masks = item("MASKE", "Zaštitne maske, 50 kom.", "medical", "box", false).await?;
    let line = |item: i64, quantity: i64, size_from: Option<i64>| RecipeLine {
        item,
        quantity,
        per_person: false,
        size_from,
        size_to: None,
    };
    // Households of seven and more get a second sack and two more litres.
    let recipes = [
        (food, vec![line(flour, 1, None), line(oil, 2, None), line(flour, 1, Some(7)), line(oil, 2, Some(7))]),
        (hygiene, vec![RecipeLine { item: soap, quantity: 1, per_person: true, size_from: None, size_to: None }]),
        (medical, vec![line(masks, 1, None)]),
    ];
    for (kit, recipe) in &recipes {
        goods::change_recipe(app, manager, &NewOperation::make(), *kit, recipe).await?;
    }
    let place = async |kind: &str, name: &str, address: &str| {
        let new = NewPlace { programme, kind: kind.into(), name: name.into(), place: "XK-38".into(), address: address.into() };
        goods::add_place(app, manager, &NewOperation::make(), &new).await
    };
    let warehouse = place("warehouse", "Opštinski magacin", "Kralja Petra I 20").await?;
    let points = [
        place("point", "Bošnjačka mahala, škola", "Škola, fiskulturna sala").await?,
        place("point", "Tri solitera, mesna zajednica", "Lole Ribara bb").await?,
        place("point", "Suvi Do, dom kulture", "Suvi Do bb").await?,
    ];
    let contributor = async |kind: &str, name: &str, app_user: Option<i64>| {
        let new = NewContributor { programme, name: name.into(), kind: kind.into(), app_user };
        goods::add_contributor(app, manager, &NewOperation::make(), &new).await
    };
    let donor = actor_by_name(app, "donator").await?;
    let givers = [
        ("firm", "Pekara Zrno", 40, Some(donor.user)),
        ("firm", "Trgovina Ibar", 45, None),
        ("person", "Darodavac 1", 20, None),
        ("person", "Darodavac 2", 20, None),
        ("person", "Darodavac 3", 15, None),
        ("person", "Darodavac 4", 10, None),
        ("person", "Darodavac 5", 10, None),
    ];
    for (index, (kind, name, quantity, app_user)) in givers.into_iter().enumerate() {
        let giver = contributor(kind, name, app_user).await?;
        let new = NewDonation {
            programme,
            contributor: giver,
            item: food,
            quantity,
            announced_on: "2021-03-01".into(),
            note: String::new(),
        };
        let gift = goods::announce_donation(app, manager, &NewOperation::make(), &new).await?;
        goods::receive_donation(app, keeper, &NewOperation::make(), gift, quantity, "").await?;
        goods::check_donation(app, keeper, &NewOperation::make(), gift, quantity, "").await?;
        let into = StockDonation {
            donation: gift,
            warehouse,
            occurred_on: "2021-03-05".into(),
            label: String::new(),
            expires_on: Some(format!("2021-{:02}-30", index + 6)),
        };
        goods::stock_donation(app, keeper, &NewOperation::make(), &into).await?;
    }
    say("goods", "160 food packages given in kind by two firms and five persons: announced, received, checked, in stock");
    let supplier = contributor("supplier", "Veleprodaja", None).await?;
    let receive = async |item: i64, quantity: i64, expires_on: Option<&str>| {
        let new = NewReceipt {
            programme,
            supplier,
            to: warehouse,
            item,
            quantity,
            label: String::new(),
            expires_on: expires_on.map(str::to_owned),
            occurred_on: "2021-03-10".into(),
            document: "Otpremnica 114/21".into(),
        };
        goods::receive_goods(app, keeper, &NewOperation::make(), &new).await
    };
    receive(flour, 26, Some("2021-12-01")).await?;
    receive(oil, 52, Some("2022-06-01")).await?;
    receive(masks, 60, None).await?;
    receive(hygiene, households, None).await?;
    receive(medical, households - 60, Some("2022-03-01")).await?;
    let volunteers = [contributor("volunteer", "Volonterka A", None).await?, contributor("volunteer", "Volonter B", None).await?];
    let pack = async |kit: i64, kits: i64, persons: i64, minutes: i64| {
        let new = NewPacking {
            programme,
            at: warehouse,
            kit,
            kits,
            persons,
            occurred_on: "2021-03-12".into(),
            label: String::new(),
            volunteers: volunteers.to_vec(),
            minutes: Some(minutes),
        };
        goods::pack_kits(app, keeper, &NewOperation::make(), &new).await
    };
    pack(food, 14, 4, 70).await?;
    pack(food, 6, 8, 45).await?;
    pack(medical, 60, 1, 60).await?;
    say("goods", "volunteers packed 20 food packages in two sizes and 60 medical ones; 540 packages lie in the warehouse");
    Ok(Stores { warehouse, points, kits: [food, hygiene, medical] })
}

/// Three days: entitlements, cards, goods to the points, hand-over, closing.
pub async fn distribute(app: &App, setup: &Setup, chosen: Chosen, stores: &Stores) -> Result<Distributed, Error> {
    let (manager, keeper, field, programme) = (&setup.manager, &setup.storekeeper, &setup.field_worker, setup.programme);
    let lines = stores.kits.iter().map(|item| PlanLine { item: *item, quantity: 1, size_from: None, size_to: None }).collect();
    let plan = Plan { programme, call: chosen.call, period: String::new(), lines };
    deliveries::plan_entitlements(app, manager, &NewOperation::make(), &plan).await?;
    let mut days = Vec::new();
    for (point, held_on) in stores.points.into_iter().zip(DAYS) {
        let new = NewDay {
            programme,
            account: point,
            held_on: held_on.into(),
            opens_at: "09:00".into(),
            closes_at: "14:00".into(),
            leader: field.display_name.clone(),
        };
        days.push(deliveries::add_day(app, manager, &NewOperation::make(), &new).await?);
    }
    let assignment = Assignment { programme, days: days.clone(), how: Spread::Count };
    deliveries::assign_households(app, manager, &NewOperation::make(), &assignment).await?;
    deliveries::issue_cards(app, manager, &NewOperation::make(), programme, "").await?;
    let mut done = Distributed::default();
    for (index, (day, point)) in days.iter().zip(stores.points).enumerate() {
        let list = deliveries::households(app, field, programme, *day).await?;
        for item in stores.kits {
            let step = NewMove {
                programme,
                from: stores.warehouse,
                to: point,
                item,
                batch: None,
                quantity: list.len() as i64,
                occurred_on: "2021-03-17".into(),
                document: format!("Lista pakovanja {}", index + 1),
            };
            goods::move_goods(app, keeper, &NewOperation::make(), &step).await?;
        }
        let last = list.len().saturating_sub(1);
        for (place, row) in list.iter().enumerate() {
            if index + 1 == days.len() && place == last {
                deliveries::not_collected(app, field, &NewOperation::make(), *day, row.household, false).await?;
                done.not_collected += 1;
                continue;
            }
            let mut hand =
                HandOver { day: *day, household: row.household, witness: field.display_name.clone(), ..HandOver::default() };
            if place == AUTHORISED {
                hand.authorised = true;
                hand.collector_name = "Komšija, po ovlašćenju".into();
                hand.authorisation = "pisano, 17.03.2021.".into();
                done.authorised += 1;
            } else {
                done.in_person += 1;
            }
            done.packages += deliveries::hand_over(app, field, &NewOperation::make(), &hand).await?.deliveries.len() as i64;
        }
        if index == 0
            && let Some(first) = list.first()
        {
            let again = HandOver { day: *day, household: first.household, witness: "x".into(), ..HandOver::default() };
            if let Err(Error::Refused(refusal)) = deliveries::hand_over(app, field, &NewOperation::make(), &again).await {
                done.refused += 1;
                say("deliver", &crate::web::page::refusal_text(app, crate::web::i18n::Lang::En, &refusal));
            }
        }
        let close = CloseDay { day: *day, warehouse: Some(stores.warehouse), counted: Vec::new() };
        deliveries::close_day(app, manager, &NewOperation::make(), &close).await?;
    }
    say(
        "deliver",
        &format!(
            "{} households in person, {} through an authorised collector, {} did not come: {} packages out",
            done.in_person, done.authorised, done.not_collected, done.packages
        ),
    );
    let breaches = goods::ledger_breaches(app.db.read()).await?;
    let mut left = Vec::new();
    for row in goods::stock(app, manager, programme, Some(stores.warehouse)).await? {
        if stores.kits.contains(&row.item) && row.quantity > 0 {
            left.push(format!("{} {}", row.quantity, row.item_name));
        }
    }
    say(
        "deliver",
        &format!(
            "left in the warehouse: {}; the ledger {}",
            left.join(", "),
            if breaches.is_empty() { "closes" } else { "DOES NOT CLOSE" }
        ),
    );
    Ok(done)
}
