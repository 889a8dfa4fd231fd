//! Scoring every household of a programme from its current facts, and keeping the result as a ranking that is never changed.

use std::collections::{BTreeMap, HashMap};

use komshi_access::Action;
use sea_orm::{FromQueryResult, Value};
use serde::{Deserialize, Serialize};

use super::{CallRow, CriteriaSet, call, criteria};
use crate::{
    access::{Actor, Scope},
    app::App,
    begin,
    db::{
        Connection, NewOperation, Transaction, all, insert_many,
        keys::{open, open_all, sealing_key},
        number, numbers, one,
        sealing::SCORE_LINES,
        values,
    },
    error::Error,
    registry::{model::answers, store as registry},
    selection::model::{Answer, Candidate, Criteria, Known, Scorer, TieValues, rank},
};

/// What comes out if the criteria are used as they stand.
#[derive(Clone, Debug, Default)]
pub struct Trial {
    pub eligible: i64,
    pub not_eligible: i64,
    pub within: i64,
    /// The score of the last household within the places.
    pub cut_score: Option<i64>,
    /// Community -> (within, eligible but outside, not eligible).
    pub by_community: BTreeMap<String, (i64, i64, i64)>,
    /// Households whose score lacks a fact -> how many, by fact.
    pub missing: BTreeMap<String, i64>,
}

/// Scores and orders all households that stand in published lists of the programme.
async fn assess(
    connection: &impl Connection,
    scope: &Scope,
    programme: i64,
    criteria: &Criteria,
) -> Result<(Vec<Candidate>, HashMap<i64, String>), Error> {
    let sql = format!(
        "SELECT DISTINCT h.canonical_id AS value FROM source_row s JOIN list l ON l.id = s.list JOIN household h ON h.id = s.household \
         WHERE l.programme = $1 AND l.state = 'published' AND s.kind = 'head' AND h.visible < 2 AND {} ORDER BY 1",
        scope.organisations("l.organisation")
    );
    let households = numbers(connection, &sql, values![programme]).await?;
    let facts = registry::facts(connection, scope, "household", &households).await?;
    let persons = registry::household_person_facts(connection, scope, &households).await?;
    let applied = applied_on(connection, programme).await?;
    let scorer = Scorer::new(criteria)
        .map_err(|line| Error::refused_with("criteria-expression-wrong", &[("line", line), ("fault", String::new())]))?;
    let mut communities = HashMap::new();
    let mut candidates = Vec::with_capacity(households.len());
    for household in households {
        let (known, community) =
            known_of(facts.get(&household).map_or(&[], Vec::as_slice), persons.get(&household).map_or(&[], Vec::as_slice));
        let (score, lines) = scorer.score(&known);
        let whole = |name: &str| known.get(name).and_then(Answer::whole);
        let tie = TieValues {
            income: whole("income"),
            size: whole("size"),
            children: whole("children_under_15"),
            applied_on: applied.get(&household).cloned(),
        };
        communities.insert(household, community);
        candidates.push(Candidate { household, score, lines, tie, eligible: false, position: None, tie_decided: None });
    }
    rank(criteria, &mut candidates);
    Ok((candidates, communities))
}

/// The earliest application among the rows of a household.
async fn applied_on(connection: &impl Connection, programme: i64) -> Result<HashMap<i64, String>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        household: i64,
        applied_on: Option<String>,
    }
    let rows: Vec<Row> = all(
        connection,
        "SELECT h.canonical_id AS household, MIN(COALESCE(s.row_date, l.given_on)) AS applied_on FROM source_row s JOIN list l ON l.id = s.list \
         JOIN household h ON h.id = s.household WHERE l.programme = $1 AND l.state = 'published' AND s.kind = 'head' GROUP BY h.canonical_id",
        values![programme],
    )
    .await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.household, row.applied_on?))).collect())
}

/// What rules may know of a household, and its community (for the overview of a trial; no rule can use it).
fn known_of(facts: &[crate::registry::model::Fact], persons: &[(i64, Vec<crate::registry::model::Fact>)]) -> (Known, String) {
    let mut known = Known::new();
    let mut community = "not_recorded".to_owned();
    for answer in answers(facts) {
        let fact = answer.current();
        if fact.mark.is_some() {
            continue;
        }
        let whole = || fact.value.parse::<i64>().ok().map(Answer::Whole);
        let yes = || Some(Answer::YesNo(fact.value == "yes"));
        let (name, value) = match answer.attribute.as_str() {
            "household_size" => ("size", whole()),
            "children_under_15" => ("children_under_15", whole()),
            "over_65" => ("over_65", whole()),
            "monthly_income" => ("income", whole()),
            "chronic_illness" => ("chronic_illness", yes()),
            "cash_social_assistance" => ("cash_social_assistance", yes()),
            "single_parent" => ("single_parent", yes()),
            "housing" => ("housing", Some(Answer::Text(fact.value.clone()))),
            "community" => {
                community = fact.value.clone();
                continue;
            }
            _ => continue,
        };
        if let Some(value) = value {
            known.insert(name, value);
        }
    }
    let number = |known: &Known, name: &str| known.get(name).and_then(Answer::whole);
    if let (Some(size), Some(children), Some(old)) =
        (number(&known, "size"), number(&known, "children_under_15"), number(&known, "over_65"))
    {
        known.insert("members_15_64", Answer::Whole((size - children - old).max(0)));
    }
    let highest = persons
        .iter()
        .flat_map(|(_, facts)| answers(facts))
        .filter(|answer| answer.attribute.starts_with("wg_") && answer.current().mark.is_none())
        .filter_map(|answer| answer.current().value.parse::<i64>().ok())
        .max();
    if let Some(highest) = highest {
        known.insert("wg_highest", Answer::Whole(highest));
    }
    (known, community)
}

/// Tries the newest criteria out without keeping anything.
pub async fn try_out(app: &App, actor: &Actor, id: i64) -> Result<Trial, Error> {
    let call = call(app, actor, id).await?;
    actor.require_in(Action::EditCriteria, call.programme)?;
    let set = criteria(app.db.read(), id, None).await?;
    let (candidates, communities) = assess(app.db.read(), &actor.scope(), call.programme, &set.criteria).await?;
    Ok(summed(&candidates, &communities, call.places))
}

fn summed(candidates: &[Candidate], communities: &HashMap<i64, String>, places: i64) -> Trial {
    let mut trial = Trial::default();
    for candidate in candidates {
        let within = candidate.position.is_some_and(|position| position <= places);
        let counts = trial.by_community.entry(communities.get(&candidate.household).cloned().unwrap_or_default()).or_default();
        if within {
            trial.within += 1;
            trial.cut_score = Some(candidate.score);
            counts.0 += 1;
        } else if candidate.eligible {
            counts.1 += 1;
        } else {
            counts.2 += 1;
        }
        if candidate.eligible {
            trial.eligible += 1
        } else {
            trial.not_eligible += 1
        }
        let mut missing: Vec<&String> = candidate.lines.iter().flat_map(|line| &line.missing).collect();
        missing.sort();
        missing.dedup();
        for fact in missing {
            *trial.missing.entry(fact.clone()).or_default() += 1;
        }
    }
    trial
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct RankingRow {
    pub id: i64,
    pub criteria_set: i64,
    pub version: i64,
    pub reason: String,
    pub at: String,
    pub who: Option<String>,
}

pub async fn rankings(app: &App, actor: &Actor, id: i64) -> Result<Vec<RankingRow>, Error> {
    call(app, actor, id).await?;
    Ok(all(
        app.db.read(),
        "SELECT r.id, r.criteria_set, r.version, r.reason, r.at, u.display_name AS who FROM ranking r LEFT JOIN app_user u ON u.id = r.by_user \
         WHERE r.call = $1 ORDER BY r.version DESC LIMIT 100",
        values![id],
    )
    .await?)
}

/// Scores everybody by the frozen criteria and keeps the ranking as a new version; answers its id.
pub async fn make_ranking(app: &App, actor: &Actor, operation: &NewOperation, id: i64, reason: &str) -> Result<i64, Error> {
    let call = call(app, actor, id).await?;
    actor.require_in(Action::OpenCall, call.programme)?;
    super::require_lead(app, actor, call.programme).await?;
    let command = begin!(app, actor, operation, Action::OpenCall, &("ranking", id, reason));
    let (by, at) = (actor.user_id(), command.at().to_owned());
    let ranking = write_ranking(app, &command.tx, actor, &call, reason, by, &at).await?;
    command.finish(format!("ranking/{ranking}"), Some(call.programme), Some(reason), ranking).await
}

/// Scores everybody within a command that is under way.
pub(super) async fn write_ranking(
    app: &App,
    tx: &Transaction,
    actor: &Actor,
    call: &CallRow,
    reason: &str,
    by: Option<i64>,
    at: &str,
) -> Result<i64, Error> {
    if call.state == "draft" {
        return Err(Error::refused("call-not-open"));
    }
    // Held, so that two rankings at once become two versions.
    let held = format!("SELECT id AS value FROM call WHERE id = $1{}", crate::db::for_update(tx));
    number(tx, &held, values![call.id]).await?;
    let set = criteria(tx, call.id, None).await?;
    check_frozen(&set)?;
    let (candidates, _) = assess(tx, &actor.scope(), call.programme, &set.criteria).await?;
    let version =
        number(tx, "SELECT COALESCE(MAX(version), 0) + 1 AS value FROM ranking WHERE call = $1", values![call.id]).await?;
    let ranking = app.new_id();
    crate::db::run(
        tx,
        "INSERT INTO ranking (id, call, criteria_set, version, as_of, reason, at, by_user) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)",
        values![ranking, call.id, set.id, version, actor.today.clone(), reason, at, by],
    )
    .await?;
    // Why somebody has points says what is known of them.
    let key = sealing_key(tx, actor.organisation).await?;
    let mut rows: Vec<Vec<Value>> = Vec::new();
    let mut scores: Vec<Vec<Value>> = Vec::new();
    for candidate in &candidates {
        let row = app.new_id();
        let within = candidate.position.is_some_and(|position| position <= call.places);
        rows.push(values![
            row,
            ranking,
            candidate.household,
            candidate.position,
            candidate.score,
            i32::from(candidate.eligible),
            (!candidate.eligible).then_some("below-minimum"),
            candidate.tie_decided.clone(),
            i32::from(within)
        ]);
        let lines = key.seal(&SCORE_LINES, row, &serde_json::to_string(&candidate.lines)?)?;
        scores.push(values![row, lines, serde_json::to_string(&candidate.tie)?]);
    }
    insert_many(tx, "candidate", "id, ranking, household, position, score, eligible, reason, tie, within", rows).await?;
    insert_many(tx, "candidate_score", "candidate, lines, tie_values", scores).await?;
    Ok(ranking)
}

/// A ranking is only made by criteria that are what they were when they were frozen.
fn check_frozen(set: &CriteriaSet) -> Result<(), Error> {
    if set.hash.as_deref() == Some(super::criteria_hash(&set.criteria)?.as_str()) {
        Ok(())
    } else {
        Err(Error::refused("criteria-changed"))
    }
}

#[derive(Clone, Debug, FromQueryResult, Serialize, Deserialize)]
pub struct CandidateRow {
    pub id: i64,
    pub household: i64,
    pub code: String,
    pub head_name: String,
    pub position: Option<i64>,
    pub score: i64,
    pub eligible: i32,
    pub reason: Option<String>,
    pub tie: Option<String>,
    pub within: i32,
    pub size: Option<i64>,
    pub lines: String,
    pub tie_values: String,
    pub outcome: Option<String>,
    pub departs: Option<i32>,
}

const CANDIDATE: &str = "SELECT c.id, c.household, h.code, p.surname || ' ' || p.given_name AS head_name, c.position, c.score, c.eligible, \
     c.reason, c.tie, c.within, h.size, s.lines, s.tie_values, d.outcome, d.departs \
     FROM candidate c JOIN candidate_score s ON s.candidate = c.id JOIN household h ON h.id = c.household JOIN person p ON p.id = h.head \
     LEFT JOIN decision d ON d.candidate = c.id AND d.replaced_by IS NULL \
     AND EXISTS (SELECT 1 FROM committee_session n WHERE n.id = d.session AND n.state = 'confirmed')";

/// One page of a ranking: those with a position first, in their order; then those who are not eligible.
pub async fn candidates(
    app: &App,
    actor: &Actor,
    ranking: i64,
    eligible: bool,
    after: i64,
    limit: i64,
) -> Result<Vec<CandidateRow>, Error> {
    call_of_ranking(app, actor, ranking).await?;
    let scope = actor.scope().organisations("h.organisation");
    let sql = if eligible {
        format!("{CANDIDATE} WHERE c.ranking = $1 AND c.position > $2 AND h.visible < 2 AND {scope} ORDER BY c.position LIMIT $3")
    } else {
        format!(
            "{CANDIDATE} WHERE c.ranking = $1 AND c.eligible = 0 AND c.id > $2 AND h.visible < 2 AND {scope} ORDER BY c.id LIMIT $3"
        )
    };
    let mut rows: Vec<CandidateRow> = all(app.db.read(), &sql, values![ranking, after, limit]).await?;
    open_all(app.db.read(), &SCORE_LINES, rows.iter_mut().map(|row| (row.id, &mut row.lines))).await?;
    Ok(rows)
}

/// The call of a ranking that the actor may see.
pub async fn call_of_ranking(app: &App, actor: &Actor, ranking: i64) -> Result<CallRow, Error> {
    let id = number(app.db.read(), "SELECT call AS value FROM ranking WHERE id = $1", values![ranking]).await?;
    call(app, actor, id).await
}

/// The candidate of a ranking with a household's code.
pub async fn candidate_by_code(app: &App, actor: &Actor, ranking: i64, code: &str) -> Result<i64, Error> {
    call_of_ranking(app, actor, ranking).await?;
    let id = number(
        app.db.read(),
        "SELECT c.id AS value FROM candidate c JOIN household h ON h.id = c.household WHERE c.ranking = $1 AND h.code = $2 AND h.visible < 2",
        values![ranking, code.trim().to_uppercase()],
    )
    .await?;
    if id == 0 { Err(Error::refused_with("objection-code-unknown", &[("code", code.to_owned())])) } else { Ok(id) }
}

/// One candidate with its lines, the call and the ranking that it stands in.
pub async fn candidate(app: &App, actor: &Actor, id: i64) -> Result<(CandidateRow, i64, RankingRow), Error> {
    let ranking = number(app.db.read(), "SELECT ranking AS value FROM candidate WHERE id = $1", values![id]).await?;
    let call = call_of_ranking(app, actor, ranking).await?.id;
    let mut row: CandidateRow = one(
        app.db.read(),
        &format!("{CANDIDATE} WHERE c.id = $1 AND h.visible < 2 AND {}", actor.scope().organisations("h.organisation")),
        values![id],
    )
    .await?
    .ok_or(Error::NotFound)?;
    row.lines = open(app.db.read(), &SCORE_LINES, row.id, row.lines).await?;
    let rankings = rankings(app, actor, call).await?;
    let ranking = rankings.into_iter().find(|row| row.id == ranking).ok_or(Error::NotFound)?;
    Ok((row, call, ranking))
}
