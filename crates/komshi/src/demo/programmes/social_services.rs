//! A5: 46 contracts with local organisations, their payments, training and the campaign.

use super::{File, choose, node};
use crate::{
    access::{
        Actor,
        store::{self as access, NewOrganisation},
    },
    app::App,
    db::NewOperation,
    error::Error,
    events::store::Uploaded,
    indicators::store::framework::{self, ChosenPreset, Place},
    programmes::store as programmes,
};

const CONTRACTS: usize = 46;
/// The balance of one report: of 5,000.00 EUR 1,250.00 were not eligible.
const SHORT: &str = "3750,00";

/// Records everything; answers what the file brought.
pub async fn social_services(app: &App, manager: &Actor, programme: i64) -> Result<Uploaded, Error> {
    let results = [
        ("", "outcome", "1", "Shërbimet sociale të cilësisë janë të qasshme", "Social services of quality can be reached"),
        ("1", "output", "1.1", "OJQ-të lokale marrin mbështetje financiare", "Local organisations receive grants"),
        ("1", "output", "1.2", "Ofruesit e shërbimeve janë të trajnuar", "Service providers are trained"),
        ("1", "output", "1.3", "Njerëzit e dinë se ku gjenden shërbimet", "People know where services are"),
    ];
    for (parent, level, code, albanian, english) in results {
        node(app, manager, programme, (parent, level, code), &[("sq", albanian), ("en", english)]).await?;
    }
    choose(app, manager, programme, "organisations-contracted", ("1.1", "1"), Some((45, "at-least"))).await?;
    choose(app, manager, programme, "value-contracted", ("1.1", "1"), None).await?;
    choose(app, manager, programme, "value-paid", ("1.1", "1"), None).await?;
    choose(app, manager, programme, "training-places", ("1.2", "2"), None).await?;
    choose(app, manager, programme, "campaigns", ("1.3", "3"), None).await?;
    let latest = ChosenPreset {
        programme,
        preset: "latest-step".into(),
        code: String::new(),
        activities: vec!["3".into()],
        place: Place { result: "1.3".into(), activity: "3".into(), ..Place::default() },
    };
    framework::choose_preset(app, manager, &NewOperation::make(), &latest).await?;
    let mut file = File::of(&[
        "event", "kind", "activity", "date", "title", "whom", "amount", "currency", "stage", "expected", "reach", "sex", "people",
    ]);
    for index in 1..=CONTRACTS {
        let code = format!("ojq-{index:02}");
        let new = NewOrganisation { code: code.clone(), name: format!("OJQ {index:02}"), kind: "civil-society".into() };
        let organisation = access::add_organisation(app, manager, &NewOperation::make(), &new).await?;
        programmes::add_programme_organisation(app, manager, &NewOperation::make(), programme, organisation, "contractor")
            .await?;
        let mut line = |kind: &str, date: &str, title: &str, amount: &str, stage: &str| {
            file.add(&[
                ("kind", kind),
                ("activity", "1"),
                ("date", date),
                ("title", title),
                ("whom", &code),
                ("amount", amount),
                ("currency", "EUR"),
                ("stage", stage),
            ]);
        };
        line("contract", "2021-07-01", "Kontrata e grantit", "25000,00", "");
        line("payment", "2021-07-15", "Parafinancimi 80 %", "20000,00", "1");
        line("payment", "2022-09-30", "Bilanci", if index == CONTRACTS { SHORT } else { "5000,00" }, "2");
    }
    file.add(&[
        ("event", "T1"),
        ("kind", "training"),
        ("activity", "2"),
        ("date", "2021-10-12"),
        ("title", "Cilësia e shërbimeve sociale"),
        ("expected", "92"),
    ]);
    file.add(&[("event", "T1"), ("sex", "female"), ("people", "58")]);
    file.add(&[("event", "T1"), ("sex", "male"), ("people", "30")]);
    file.add(&[
        ("event", "K1"),
        ("kind", "campaign"),
        ("activity", "3"),
        ("date", "2022-03-08"),
        ("title", "Fushata në zonat rurale dhe lista e shërbimeve"),
        ("reach", "24000"),
    ]);
    file.take(app, manager, programme, "grantet.xlsx").await
}
