//! Step 2: organisations, users of every role, the programme as its own page says it, the record of the data sharing.

use crate::{
    access::{
        Actor,
        pages::{DEMO_PASSWORD, DEMO_USERS},
        store::{self as access, NewOrganisation, NewUser},
    },
    app::App,
    db::NewOperation,
    error::Error,
    programmes::{
        model::{NewActivity, NewProgramme, NewSharing, NewText, PROGRAMME},
        store as programmes,
    },
};

#[derive(Clone, Debug)]
pub struct Setup {
    pub programme: i64,
    pub code: String,
    /// Organisation code -> its record of the data sharing.
    pub sharings: Vec<(&'static str, i64)>,
    pub manager: Actor,
    pub second_manager: Actor,
    pub storekeeper: Actor,
    pub field_worker: Actor,
}

impl Setup {
    pub fn sharing_of(&self, organisation: &str) -> Result<i64, Error> {
        self.sharings.iter().find(|(code, _)| *code == organisation).map(|(_, id)| *id).ok_or(Error::NotFound)
    }
}

pub const PROGRAMME_CODE: &str = "KOVID19-SM";

/// Everything a list may say, in A1's agreement of the three organisations.
const SHARED: &[&str] = &[
    "surname",
    "given_name",
    "father_name",
    "identity_number",
    "birth_date",
    "sex",
    "address",
    "phone",
    "community",
    "household_size",
    "children_under_15",
    "over_65",
    "monthly_income",
    "housing",
    "applied_on",
    "chronic_illness",
    "cash_social_assistance",
    "wg_seeing",
    "wg_hearing",
    "wg_walking",
    "wg_remembering",
    "wg_self_care",
    "wg_communicating",
];

pub async fn set_up(app: &App) -> Result<Setup, Error> {
    let machine = Actor::visitor(app);
    let organisations = [
        ("office", "Kancelarija za zajednice, Severna Mitrovica", "municipality"),
        ("csw", "Centar za socijalni rad, Severna Mitrovica", "centre-for-social-work"),
        ("ngo", "Udruženje Komšije", "civil-society"),
        ("donor", "Donatori u robi", "donor"),
    ];
    let mut ids = Vec::new();
    for (code, name, kind) in organisations {
        let new = NewOrganisation { code: code.into(), name: name.into(), kind: kind.into() };
        ids.push((code, access::add_organisation(app, &machine, &NewOperation::make(), &new).await?));
    }
    let id_of = |code: &str| ids.iter().find(|(known, _)| *known == code).map(|(_, id)| *id).unwrap_or_default();
    let names = [
        ("mirjana", "Mirjana Ilić", "office"),
        ("agim", "Agim Hoti", "ngo"),
        ("jelena", "Jelena Savić", "csw"),
        ("komisija", "Nada Perić", "office"),
        ("dragan", "Dragan Tošić", "ngo"),
        ("arta", "Arta Gashi", "ngo"),
        ("besa", "Besa Krasniqi", "office"),
        ("monika", "Monika Vuković", "ngo"),
        ("donator", "Pekara Zrno", "donor"),
        ("zastita", "Emina Kadić", "office"),
        ("admin", "Administrator", "office"),
    ];
    for (name, display_name, organisation) in names {
        let role = DEMO_USERS.iter().find(|(user, _)| *user == name).map(|(_, role)| *role).unwrap_or_default();
        let new = NewUser {
            name: name.into(),
            display_name: display_name.into(),
            language: if matches!(name, "arta" | "besa") { "sq" } else { "sr-Latn" }.into(),
            organisation: id_of(organisation),
            roles: vec![role.into()],
            password: Some(DEMO_PASSWORD.into()),
        };
        access::add_user(app, &machine, &NewOperation::make(), &new).await?;
    }
    let manager = access::actor_by_name(app, "mirjana").await?;
    let programme = add_programme(app, &manager, id_of("office")).await?;
    for (code, role) in [("csw", "institution"), ("ngo", "implementer"), ("donor", "donor")] {
        programmes::add_programme_organisation(app, &manager, &NewOperation::make(), programme, id_of(code), role).await?;
    }
    add_activities(app, &manager, programme).await?;
    let mut sharings = Vec::new();
    for giver in ["office", "csw", "ngo"] {
        let new = NewSharing {
            programme,
            giver: id_of(giver),
            receivers: ["office", "csw", "ngo"].into_iter().filter(|code| *code != giver).map(id_of).collect(),
            purpose: "Utvrđivanje socijalno ugroženih domaćinstava i podela paketa pomoći".into(),
            legal_basis: "Sporazum o saradnji i razmeni podataka; zadatak od javnog interesa".into(),
            document: "Sporazum 05-12/2021 od 11.01.2021.".into(),
            valid_from: "2021-01-11".into(),
            valid_until: None,
            fields: SHARED.iter().map(|field| (*field).to_owned()).collect(),
        };
        sharings.push((giver, programmes::record_sharing(app, &manager, &NewOperation::make(), &new).await?));
    }
    Ok(Setup {
        programme,
        code: PROGRAMME_CODE.into(),
        sharings,
        manager,
        second_manager: access::actor_by_name(app, "agim").await?,
        storekeeper: access::actor_by_name(app, "dragan").await?,
        field_worker: access::actor_by_name(app, "arta").await?,
    })
}

fn text(field: &str, language: &str, body: &str, is_original: bool) -> NewText {
    NewText::of(PROGRAMME, field, language, body, is_original)
}

async fn add_programme(app: &App, manager: &Actor, office: i64) -> Result<i64, Error> {
    let new = NewProgramme {
        code: PROGRAMME_CODE.into(),
        organisation: office,
        starts: "01.01.2021.".into(),
        ends: "30.06.2021.".into(),
        currency: "EUR".into(),
        status: "running".into(),
        place_form: String::new(),
        places: vec!["XK-38".into()],
        texts: vec![
            text("title", "sr-Latn", "Ujedinjeni protiv #KOVID19", true),
            text("title", "en", "United against #COVID19", false),
            text("title", "sq", "Të bashkuar kundër #COVID19", false),
            text(
                "objective",
                "sr-Latn",
                "Poboljšanje socio-ekonomskog položaja nevećinskih zajednica u opštini Severna Mitrovica identifikacijom socijalno \
                 ugroženog stanovništva i kreiranjem paketa pomoći koji doprinose prevazilaženju ekonomskih i zdravstvenih prepreka \
                 izazvanih pandemijom COVID-19.",
                true,
            ),
            text(
                "objective",
                "en",
                "To improve the socio-economic position of non-majority communities in the municipality of Severna Mitrovica by \
                 identifying socially vulnerable people and preparing packages of assistance that help to overcome the economic and \
                 health obstacles caused by the COVID-19 pandemic.",
                false,
            ),
        ],
        slug: "united-against-covid19".into(),
    };
    programmes::add_programme(app, manager, &NewOperation::make(), &new).await
}

async fn add_activities(app: &App, manager: &Actor, programme: i64) -> Result<(), Error> {
    let activities = [
        (
            "R1",
            "household",
            "Identifikovane su socijalno ugrožene porodice iz redova nevećinskih zajednica i ostvarena je saradnja organizacija civilnog društva i institucija",
            "Socially vulnerable families of non-majority communities identified; civil society and institutions cooperate",
        ),
        (
            "R2",
            "package",
            "Pripremljen je paket pomoći vulnerabilnim grupama iz šest zajednica uz uključivanje društveno odgovornih pojedinaca",
            "Packages of assistance prepared for vulnerable groups of six communities, with socially responsible individuals taking part",
        ),
        (
            "R3",
            "package",
            "Ublažen je ekonomski udarac kroz pakete medicinske, hemijske i prehrambene pomoći",
            "The economic blow softened through medical, hygiene and food packages",
        ),
    ];
    for (code, unit, serbian, english) in activities {
        let new = NewActivity {
            programme,
            code: code.into(),
            unit: unit.into(),
            target: None,
            qualifier: None,
            texts: vec![NewText::of(code, "title", "sr-Latn", serbian, true), NewText::of(code, "title", "en", english, false)],
        };
        programmes::add_activity(app, manager, &NewOperation::make(), &new).await?;
    }
    Ok(())
}
