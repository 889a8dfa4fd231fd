//! Goods come from somewhere, lie somewhere and go somewhere: the ledger under every order of commands.

use komshi::{
    app::App,
    db::{self, testing::apps},
    error::Error,
    goods::{
        model::{NewCount, NewDonation, NewLoss, NewMove, NewPacking, RecipeLine, StockDonation},
        store as goods,
    },
};
use proptest::{prelude::*, test_runner::TestRunner};

use super::fixture::{Programme, operation, programme, refusal};

async fn lies(app: &App, account: i64, item: i64) -> i64 {
    let sql = "SELECT CAST(SUM(quantity) AS BIGINT) AS value FROM stock WHERE account = $1 AND item = $2";
    db::number(app.db.read(), sql, db::values![account, item]).await.unwrap()
}

async fn assert_closed(app: &App) {
    assert_eq!(goods::ledger_breaches(app.db.read()).await.unwrap(), Vec::<String>::new());
}

fn a_move(programme: &Programme, from: i64, to: i64, item: i64, quantity: i64) -> NewMove {
    NewMove {
        programme: programme.id,
        from,
        to,
        item,
        batch: None,
        quantity,
        occurred_on: "2021-03-11".into(),
        document: "".into(),
    }
}

#[tokio::test]
async fn a_gift_becomes_stock_in_four_steps() {
    for app in apps().await {
        let p = programme(&app, 0).await;
        let food = p.item(&app, "FOOD", "food").await;
        let warehouse = p.place(&app, "warehouse", "Central warehouse", "north").await;
        let firm = p.contributor(&app, "firm", "Bakery Zora", Some(p.donor.user)).await;
        let new = NewDonation {
            programme: p.id,
            contributor: firm,
            item: food,
            quantity: 40,
            announced_on: "2021-03-05".into(),
            note: String::new(),
        };
        let gift = goods::announce_donation(&app, &p.manager, &operation(), &new).await.unwrap();
        let into = StockDonation {
            donation: gift,
            warehouse,
            occurred_on: "2021-03-08".into(),
            label: String::new(),
            expires_on: Some("2021-09-01".into()),
        };
        let early = goods::stock_donation(&app, &p.storekeeper, &operation(), &into).await;
        assert_eq!(refusal(early).key, "donation-other-step");
        goods::receive_donation(&app, &p.storekeeper, &operation(), gift, 42, "slip 7").await.unwrap();
        assert_eq!(
            refusal(goods::check_donation(&app, &p.storekeeper, &operation(), gift, 43, "").await).key,
            "donation-accepted"
        );
        goods::check_donation(&app, &p.storekeeper, &operation(), gift, 40, "two torn").await.unwrap();
        assert_eq!(lies(&app, warehouse, food).await, 0);
        goods::stock_donation(&app, &p.storekeeper, &operation(), &into).await.unwrap();
        assert_eq!(lies(&app, warehouse, food).await, 40);
        let way = goods::way_of_donation(&app, &p.donor, gift).await.unwrap();
        assert_eq!((way.accepted, way.lies.len(), way.delivered_in_all()), (Some(40), 1, 0));
        assert!(matches!(goods::way_of_donation(&app, &p.stranger, gift).await, Err(Error::NotFound)));
        assert_closed(&app).await;
    }
}

#[tokio::test]
async fn volunteers_pack_kits_from_a_recipe() {
    for app in apps().await {
        let p = programme(&app, 0).await;
        let kit = p.item(&app, "FOOD", "food").await;
        let (flour, oil) = (p.part(&app, "flour").await, p.part(&app, "oil").await);
        let recipe = [
            RecipeLine { item: flour, quantity: 5, per_person: false, size_from: None, size_to: None },
            RecipeLine { item: oil, quantity: 1, per_person: true, size_from: None, size_to: None },
        ];
        goods::change_recipe(&app, &p.storekeeper, &operation(), kit, &recipe).await.unwrap();
        let supplier = p.contributor(&app, "supplier", "Wholesale", None).await;
        let packer = p.contributor(&app, "volunteer", "Ana", None).await;
        let table = p.place(&app, "packing", "School hall", "north").await;
        p.receive(&app, supplier, table, flour, 50, Some("2021-12-01")).await;
        p.receive(&app, supplier, table, oil, 30, Some("2021-06-01")).await;
        let mut packing = NewPacking {
            programme: p.id,
            at: table,
            kit,
            kits: 10,
            persons: 4,
            occurred_on: "2021-03-12".into(),
            label: String::new(),
            volunteers: vec![packer],
            minutes: Some(90),
        };
        let short = refusal(goods::pack_kits(&app, &p.storekeeper, &operation(), &packing).await);
        assert_eq!(short.key, "goods-short");
        assert!(
            short.arguments.contains(&("have".into(), "30".into())) && short.arguments.contains(&("wanted".into(), "40".into()))
        );
        assert_eq!(lies(&app, table, flour).await, 50, "a refused packing leaves nothing half done");
        packing.persons = 3;
        let batch = goods::pack_kits(&app, &p.storekeeper, &operation(), &packing).await.unwrap();
        assert_eq!((lies(&app, table, kit).await, lies(&app, table, flour).await, lies(&app, table, oil).await), (10, 0, 0));
        let sql = "SELECT expires_on AS value FROM batch WHERE id = $1";
        assert_eq!(db::text(app.db.read(), sql, db::values![batch]).await.unwrap().as_deref(), Some("2021-06-01"));
        let volunteers = goods::volunteers(&app, &p.manager, p.id).await.unwrap();
        assert_eq!((volunteers[0].tasks, volunteers[0].minutes), (1, Some(90)));
        assert_closed(&app).await;
    }
}

#[tokio::test]
async fn what_expires_first_goes_first_and_nothing_goes_twice() {
    for app in apps().await {
        let p = programme(&app, 0).await;
        let food = p.item(&app, "FOOD", "food").await;
        let supplier = p.contributor(&app, "supplier", "Wholesale", None).await;
        let warehouse = p.place(&app, "warehouse", "Central", "north").await;
        let point = p.place(&app, "point", "School", "north").await;
        let undated = p.receive(&app, supplier, warehouse, food, 5, None).await;
        let late = p.receive(&app, supplier, warehouse, food, 5, Some("2022-01-01")).await;
        let early = p.receive(&app, supplier, warehouse, food, 5, Some("2021-05-01")).await;
        goods::move_goods(&app, &p.storekeeper, &operation(), &a_move(&p, warehouse, point, food, 7)).await.unwrap();
        let stock = goods::stock(&app, &p.storekeeper, p.id, Some(point)).await.unwrap();
        assert_eq!(stock.iter().map(|row| (row.batch, row.quantity)).collect::<Vec<_>>(), [(early, 5), (late, 2)]);
        let short = refusal(goods::move_goods(&app, &p.storekeeper, &operation(), &a_move(&p, warehouse, point, food, 9)).await);
        assert!(short.arguments.contains(&("have".into(), "8".into())));
        let once = operation();
        let step = a_move(&p, warehouse, point, food, 8);
        for _ in 0..3 {
            goods::move_goods(&app, &p.storekeeper, &once, &step).await.unwrap();
        }
        assert_eq!((lies(&app, warehouse, food).await, lies(&app, point, food).await), (0, 15));
        assert!(goods::stock(&app, &p.storekeeper, p.id, Some(point)).await.unwrap().iter().any(|row| row.batch == undated));
        for actor in [&p.stranger, &p.field_worker] {
            let denied = goods::move_goods(&app, actor, &operation(), &a_move(&p, point, warehouse, food, 1)).await;
            assert!(matches!(denied, Err(Error::NotFound)));
        }
        assert_closed(&app).await;
    }
}

#[tokio::test]
async fn a_count_finds_two_missing_and_the_loss_has_two_signatures() {
    for app in apps().await {
        let p = programme(&app, 0).await;
        let food = p.item(&app, "FOOD", "food").await;
        let supplier = p.contributor(&app, "supplier", "Wholesale", None).await;
        let warehouse = p.place(&app, "warehouse", "Central", "north").await;
        let batch = p.receive(&app, supplier, warehouse, food, 10, None).await;
        let count = |there| NewCount {
            programme: p.id,
            account: warehouse,
            occurred_on: "2021-03-20".into(),
            lines: vec![(food, batch, there)],
        };
        let counted = goods::count_stock(&app, &p.storekeeper, &operation(), &count(8)).await.unwrap();
        assert_eq!((counted.missing, counted.surplus), (1, 0));
        assert_eq!(lies(&app, warehouse, food).await, 10, "nothing leaves the ledger with one signature");
        let again = goods::count_stock(&app, &p.storekeeper, &operation(), &count(8)).await.unwrap();
        assert_eq!((again.missing, again.as_written), (0, 1), "the same two are not missing twice");
        let loss = goods::losses(&app, &p.manager, p.id).await.unwrap()[0].id;
        let alone = goods::confirm_loss(&app, &p.storekeeper, &operation(), loss).await;
        assert_eq!(refusal(alone).key, "loss-needs-second-person");
        goods::confirm_loss(&app, &p.manager, &operation(), loss).await.unwrap();
        assert_eq!(lies(&app, warehouse, food).await, 8);
        assert_eq!(refusal(goods::confirm_loss(&app, &p.manager, &operation(), loss).await).key, "loss-decided");
        let more = goods::count_stock(&app, &p.storekeeper, &operation(), &count(9)).await.unwrap();
        assert_eq!((more.surplus, lies(&app, warehouse, food).await), (1, 9));
        let much = NewLoss { programme: p.id, account: warehouse, item: food, batch, quantity: 10, reason: "wet".into() };
        assert_eq!(refusal(goods::propose_loss(&app, &p.storekeeper, &operation(), &much).await).key, "goods-short");
        assert_closed(&app).await;
    }
}

#[derive(Clone, Debug)]
enum Step {
    Receive(usize, i64),
    Move(usize, usize, i64),
    Pack(usize, i64),
    Lose(usize, i64),
    Count(usize, i64),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let place = 0_usize..3;
    let quantity = -1_i64..12;
    prop::collection::vec(
        prop_oneof![
            (place.clone(), quantity.clone()).prop_map(|(to, quantity)| Step::Receive(to, quantity)),
            (place.clone(), place.clone(), quantity.clone()).prop_map(|(from, to, quantity)| Step::Move(from, to, quantity)),
            (place.clone(), quantity.clone()).prop_map(|(at, kits)| Step::Pack(at, kits)),
            (place.clone(), quantity.clone()).prop_map(|(at, quantity)| Step::Lose(at, quantity)),
            (place, quantity).prop_map(|(at, quantity)| Step::Count(at, quantity)),
        ],
        1..14,
    )
}

async fn walk(app: &App, steps: &[Step]) {
    let p = programme(app, 0).await;
    let kit = p.item(app, "KIT", "food").await;
    let part = p.part(app, "flour").await;
    let recipe = [RecipeLine { item: part, quantity: 2, per_person: false, size_from: None, size_to: None }];
    goods::change_recipe(app, &p.storekeeper, &operation(), kit, &recipe).await.unwrap();
    let supplier = p.contributor(app, "supplier", "Wholesale", None).await;
    let places =
        [p.place(app, "warehouse", "W", "").await, p.place(app, "packing", "T", "").await, p.place(app, "point", "P", "").await];
    for step in steps {
        let day = "2021-03-12".to_owned();
        let result = match *step {
            Step::Receive(to, quantity) => {
                let new = komshi::goods::model::NewReceipt {
                    programme: p.id,
                    supplier,
                    to: places[to],
                    item: part,
                    quantity,
                    label: String::new(),
                    expires_on: None,
                    occurred_on: day,
                    document: String::new(),
                };
                goods::receive_goods(app, &p.storekeeper, &operation(), &new).await.map(|_| ())
            }
            Step::Move(from, to, quantity) => {
                goods::move_goods(app, &p.storekeeper, &operation(), &a_move(&p, places[from], places[to], part, quantity)).await
            }
            Step::Pack(at, kits) => {
                let new = NewPacking {
                    programme: p.id,
                    at: places[at],
                    kit,
                    kits,
                    persons: 1,
                    occurred_on: day,
                    label: String::new(),
                    volunteers: Vec::new(),
                    minutes: None,
                };
                goods::pack_kits(app, &p.storekeeper, &operation(), &new).await.map(|_| ())
            }
            Step::Lose(at, quantity) => {
                let rows = goods::stock(app, &p.storekeeper, p.id, Some(places[at])).await.unwrap();
                let Some(row) = rows.first() else { continue };
                let new = NewLoss {
                    programme: p.id,
                    account: places[at],
                    item: row.item,
                    batch: row.batch,
                    quantity,
                    reason: "wet".into(),
                };
                match goods::propose_loss(app, &p.storekeeper, &operation(), &new).await {
                    Ok(loss) => goods::confirm_loss(app, &p.manager, &operation(), loss).await,
                    Err(error) => Err(error),
                }
            }
            Step::Count(at, there) => {
                let rows = goods::stock(app, &p.storekeeper, p.id, Some(places[at])).await.unwrap();
                let lines = rows.iter().map(|row| (row.item, row.batch, there)).collect();
                let new = NewCount { programme: p.id, account: places[at], occurred_on: day, lines };
                goods::count_stock(app, &p.storekeeper, &operation(), &new).await.map(|_| ())
            }
        };
        assert!(matches!(result, Ok(()) | Err(Error::Refused(_))), "{step:?}: {result:?}");
        assert_closed(app).await;
    }
}

/// Whatever is asked in whatever order: the accounts of an item add up to zero, no shelf holds less than nothing, and the
/// kept balances are those of the transfers.
#[test]
fn the_ledger_closes_after_any_sequence_of_commands() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut runner = TestRunner::new(proptest::test_runner::Config { cases: 12, ..Default::default() });
    runner
        .run(&steps(), |steps| {
            runtime.block_on(async {
                let app = db::testing::sqlite().await;
                walk(&app, &steps).await;
            });
            Ok(())
        })
        .unwrap();
    let fixed = [
        Step::Receive(0, 11),
        Step::Move(0, 1, 7),
        Step::Move(0, 1, 7),
        Step::Pack(1, 3),
        Step::Pack(1, 1),
        Step::Lose(1, 1),
        Step::Count(1, 2),
        Step::Move(1, 1, 2),
        Step::Lose(0, 9),
    ];
    runtime.block_on(async {
        for app in apps().await {
            walk(&app, &fixed).await;
        }
    });
}
