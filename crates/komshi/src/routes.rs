//! Every address of the product with the action that it asks for, in one list.

use axum::{
    Router,
    extract::Request,
    handler::Handler,
    middleware::{self, Next},
    routing::{MethodRouter, get, post},
};
use komshi_access::Action;

use crate::{
    access, app::App, deliveries, events, goods, indicators, keep, lists, matching, opendata, portal, privacy, programmes,
    registry, reports, selection, serve, today, web,
};

/// Larger bodies are refused before they are read; an upload route allows more for itself.
const LARGEST_BODY: usize = 2_000_000;
/// A list of 200,000 rows is some 20 MB as xlsx.
pub const LARGEST_UPLOAD: usize = 64_000_000;
/// The largest photo of a phone, and the fields around it.
const LARGEST_PHOTO: usize = komshi_documents::qr::PHOTO_BYTES + LARGEST_BODY;

/// A body of which nothing comes for this long is given up.
const SILENCE: std::time::Duration = std::time::Duration::from_secs(20);

/// The list under construction. A route without an action cannot be written down.
pub struct Routes {
    app: App,
    router: Router<App>,
    pub listed: Vec<(&'static str, &'static str, Action)>,
}

impl Routes {
    pub fn get<H: Handler<T, App>, T: 'static>(self, path: &'static str, action: Action, handler: H) -> Routes {
        self.add("GET", path, action, get(handler))
    }

    pub fn post<H: Handler<T, App>, T: 'static>(self, path: &'static str, action: Action, handler: H) -> Routes {
        self.add("POST", path, action, post(handler))
    }

    /// A post that brings a file, so its body may be larger.
    pub fn upload<H: Handler<T, App>, T: 'static>(self, path: &'static str, action: Action, handler: H) -> Routes {
        self.add("POST", path, action, post(handler).layer(axum::extract::DefaultBodyLimit::max(LARGEST_UPLOAD)))
    }

    /// A post that may bring a photo.
    pub fn photo<H: Handler<T, App>, T: 'static>(self, path: &'static str, action: Action, handler: H) -> Routes {
        self.add("POST", path, action, post(handler).layer(axum::extract::DefaultBodyLimit::max(LARGEST_PHOTO)))
    }

    /// The pages alone, without what stands before them.
    pub fn into_router(self) -> Router {
        self.router.with_state(self.app)
    }

    fn add(mut self, method: &'static str, path: &'static str, action: Action, route: MethodRouter<App>) -> Routes {
        let app = self.app.clone();
        let guard = move |request: Request, next: Next| web::guard::require(app.clone(), action, request, next);
        self.router = self.router.route(path, route.layer(middleware::from_fn(guard)));
        self.listed.push((method, path, action));
        self
    }
}

/// Every route.
pub fn list(app: &App) -> Routes {
    use Action::*;
    Routes { app: app.clone(), router: Router::new(), listed: Vec::new() }
        // web
        .get("/healthz", ReadPublic, web::page::health)
        .get("/assets/{version}/{name}", ReadPublic, web::assets::show)
        .get("/language/{tag}", ReadPublic, access::pages::language)
        .get("/styleguide", ReadPublic, web::styleguide::show)
        // access
        .get("/sign-in", SignIn, access::pages::sign_in_form)
        .post("/sign-in", SignIn, access::pages::sign_in)
        .get("/sign-in/code", SignIn, access::pages::code_form)
        .post("/sign-in/code", SignIn, access::pages::show_code)
        .get("/sign-in/passkey", SignIn, access::pages::passkey_form)
        .post("/sign-in/passkey", SignIn, access::pages::answer_passkey)
        .get("/sign-in/with/{organisation}", SignIn, access::pages::go_to_provider)
        .get("/sign-in/answer/{organisation}", SignIn, access::pages::return_from_provider)
        .post("/sign-out", SignIn, access::pages::sign_out)
        .get("/welcome/{token}", SignIn, access::pages::welcome)
        .post("/welcome/{token}", SignIn, access::pages::accept_welcome)
        .get("/settings", OwnAccount, access::pages::settings)
        .get("/settings/account", OwnAccount, access::pages::account)
        .post("/settings/account/password", OwnAccount, access::pages::change_password)
        .post("/settings/account/sessions", OwnAccount, access::pages::end_other_sessions)
        .post("/settings/account/sessions/{session}", OwnAccount, access::pages::end_session)
        .get("/settings/account/second-factor", OwnAccount, access::pages::factor)
        .post("/settings/account/second-factor", OwnAccount, access::pages::change_factor)
        .get("/settings/account/afresh", OwnAccount, access::pages::prove_at_provider)
        .get("/settings/account/passkeys", OwnAccount, access::pages::passkeys)
        .post("/settings/account/passkeys", OwnAccount, access::pages::add_passkey)
        .post("/settings/account/passkeys/{passkey}", OwnAccount, access::pages::remove_passkey)
        .get("/settings/people", SeeUsers, access::pages::people)
        .post("/settings/people", ManageUsers, access::pages::add_user)
        .get("/settings/people/{user}", SeeUsers, access::pages::person)
        .post("/settings/people/{user}/link", ManageUsers, access::pages::new_link)
        .post("/settings/people/{user}/state", ManageUsers, access::pages::disable_user)
        .post("/settings/people/{user}/sessions", ManageUsers, access::pages::end_sessions)
        .post("/settings/people/{user}/second-factor", ManageUsers, access::pages::reset)
        .post("/settings/people/{user}/grants", ManageUsers, access::pages::add_grant)
        .post("/settings/people/{user}/grants/{grant}", ManageUsers, access::pages::revoke_grant)
        .post("/settings/people/{user}/email", ManageUsers, access::pages::set_email)
        .get("/settings/sign-in", SetSignIn, access::pages::provider)
        .post("/settings/sign-in", SetSignIn, access::pages::set_provider)
        .post("/settings/sign-in/end", SetSignIn, access::pages::end_provider)
        .get("/settings/roles", SeeUsers, access::pages::roles)
        .post("/settings/organisations", ManageOrganisations, access::pages::add_organisation)
        .get("/settings/audit", SeeAudit, access::pages::audit)
        // keeping
        .get("/settings/safety", SeeAudit, keep::pages::safety)
        .get("/settings/safety/checkpoint", SeeAudit, keep::pages::checkpoint)
        // duties of data protection
        .get("/settings/processing", SeeAudit, privacy::pages::processing)
        .get("/settings/incidents", SeeLooks, privacy::pages::incidents)
        .post("/settings/incidents", RecordIncident, privacy::pages::add_incident)
        .get("/settings/incidents/{id}", SeeLooks, privacy::pages::incident)
        .post("/settings/incidents/{id}", RecordIncident, privacy::pages::settle_incident)
        .get("/programmes/{id}/privacy", SeeProgramme, privacy::pages::privacy)
        .post("/programmes/{id}/privacy/purposes", EditProgramme, privacy::pages::add_purpose)
        .post("/programmes/{id}/privacy/purposes/{purpose}/end", EditProgramme, privacy::pages::end_purpose)
        .post("/programmes/{id}/privacy/assessment", EditProgramme, privacy::pages::add_assessment)
        .post("/programmes/{id}/privacy/consent-texts", EditProgramme, privacy::pages::add_text)
        .post("/programmes/{id}/privacy/deletion", WithdrawList, privacy::pages::approve_deletion)
        .get("/people/{id}/consent", OpenPerson, privacy::pages::consent)
        .post("/people/{id}/consent", EditPerson, privacy::pages::record_consent)
        .get("/people/{id}/everything/{name}", SeeLooks, privacy::pages::everything)
        .get("/people/{id}/erase", WithdrawList, privacy::pages::erase_form)
        .post("/people/{id}/erase", WithdrawList, privacy::pages::erase)
        // phones of the office
        .get("/settings/phones", OwnAccount, serve::pages::phones)
        .get("/settings/phones/code.svg", OwnAccount, serve::pages::code)
        .get("/phones/certificate", ReadPublic, serve::pages::certificate)
        // registry
        .get("/people", OpenPerson, registry::pages::households)
        .get("/people/file/{name}", OpenPerson, registry::pages::households_file)
        .get("/people/{id}", OpenPerson, registry::pages::person)
        .get("/households/{id}", OpenPerson, registry::pages::household)
        .get("/people/{id}/facts/new", EditPerson, registry::pages::new_of_person)
        .post("/people/{id}/facts/new", EditPerson, registry::pages::enter_of_person)
        .get("/households/{id}/facts/new", EditPerson, registry::pages::new_of_household)
        .post("/households/{id}/facts/new", EditPerson, registry::pages::enter_of_household)
        .post("/people/{id}/facts", EditPerson, registry::pages::choose_of_person)
        .post("/households/{id}/facts", EditPerson, registry::pages::choose_of_household)
        .get("/people/{id}/looks", SeeLooks, registry::pages::looks::of_person)
        .get("/households/{id}/looks", SeeLooks, registry::pages::looks::of_household)
        .get("/rows/{id}", OpenPerson, registry::pages::row)
        .get("/households/{id}/restrict", RestrictRecord, registry::pages::restricted::ask)
        .post("/households/{id}/restrict", RestrictRecord, registry::pages::restricted::restrict)
        .get("/restricted", SeeRestricted, registry::pages::restricted::show)
        .post("/restricted/open", OpenInEmergency, registry::pages::restricted::open)
        .post("/restricted/looks/{emergency}", ReviewEmergency, registry::pages::restricted::review)
        .post("/restricted/{restriction}/people", RestrictRecord, registry::pages::restricted::name)
        .post("/restricted/{restriction}/lift", RestrictRecord, registry::pages::restricted::lift)
        .get("/search", FindPeople, registry::pages::search)
        .get("/search/found", FindPeople, registry::pages::found)
        // lists
        .get("/programmes/{id}/lists", SeeLists, lists::pages::lists)
        .upload("/programmes/{id}/lists", ImportList, lists::pages::upload)
        .get("/lists/{id}", SeeLists, lists::pages::list)
        .get("/lists/{id}/columns", ImportList, lists::pages::columns)
        .post("/lists/{id}/columns", ImportList, lists::pages::settle_columns)
        .get("/lists/{id}/problems", SeeLists, lists::pages::print_problems)
        .get("/lists/{id}/problems/file/{name}", SeeLists, lists::pages::problems_file)
        .get("/lists/{id}/progress", SeeLists, lists::pages::progress)
        .post("/lists/{id}/withdraw", WithdrawList, lists::pages::withdraw)
        .post("/lists/{id}/discard", ImportList, lists::pages::discard)
        // matching
        .get("/programmes/{id}/review", ReviewPairs, matching::pages::next)
        .get("/programmes/{id}/review/decided", ReviewPairs, matching::pages::decided)
        .get("/pairs/{id}", ReviewPairs, matching::pages::pair)
        .post("/pairs/{id}", ReviewPairs, matching::pages::decide)
        .post("/pairs/{id}/undo", ReviewPairs, matching::pages::undo)
        // programmes
        .get("/programmes", SeeProgramme, programmes::pages::list)
        .get("/programmes/new", EditProgramme, programmes::pages::new)
        .post("/programmes", EditProgramme, programmes::pages::add)
        .get("/programmes/{id}", SeeProgramme, programmes::pages::overview)
        .get("/programmes/{id}/edit", EditProgramme, programmes::pages::edit)
        .post("/programmes/{id}/edit", EditProgramme, programmes::pages::save)
        .get("/programmes/{id}/texts", EditProgramme, programmes::pages::texts)
        .post("/programmes/{id}/texts", EditProgramme, programmes::pages::save_texts)
        .get("/programmes/{id}/setup", SeeProgramme, programmes::pages::setup)
        .get("/programmes/{id}/parts", SeeProgramme, programmes::pages::parts)
        .post("/programmes/{id}/components", EditProgramme, programmes::pages::save_component)
        .post("/programmes/{id}/components/{code}/remove", EditProgramme, programmes::pages::remove_component)
        .post("/programmes/{id}/activities", EditProgramme, programmes::pages::add_activity)
        .post("/programmes/{id}/activities/{code}", EditProgramme, programmes::pages::save_activity)
        .post("/programmes/{id}/activities/{code}/remove", EditProgramme, programmes::pages::remove_activity)
        .get("/programmes/{id}/partners", SeeProgramme, programmes::pages::partners)
        .post("/programmes/{id}/organisations", EditProgramme, programmes::pages::add_organisation)
        .post("/programmes/{id}/organisations/remove", EditProgramme, programmes::pages::remove_organisation)
        .photo("/programmes/{id}/emblems", EditProgramme, programmes::pages::save_emblem)
        .post("/programmes/{id}/emblems/{emblem}/remove", EditProgramme, programmes::pages::remove_emblem)
        .get("/programmes/{id}/files/{file}", SeeProgramme, programmes::pages::file)
        .get("/programmes/{id}/places", SeeProgramme, programmes::pages::named_places)
        .post("/programmes/{id}/places", EditProgramme, programmes::pages::save_places)
        .get("/programmes/{id}/documents", SeeProgramme, programmes::pages::documents)
        .photo("/programmes/{id}/documents", EditProgramme, programmes::pages::save_document)
        .post("/programmes/{id}/documents/{document}/remove", EditProgramme, programmes::pages::remove_document)
        .post("/programmes/{id}/sections", EditProgramme, programmes::pages::set_sections)
        .post("/programmes/{id}/links", EditProgramme, programmes::pages::save_link)
        .post("/programmes/{id}/links/{link}/remove", EditProgramme, programmes::pages::remove_link)
        .get("/programmes/{id}/budget", SeeProgramme, programmes::pages::budget)
        .post("/programmes/{id}/budget", EditProgramme, programmes::pages::save_line)
        .post("/programmes/{id}/budget/{line}/remove", EditProgramme, programmes::pages::remove_line)
        .get("/programmes/{id}/quality", SeeProgramme, programmes::pages::quality)
        .post("/programmes/{id}/quality/{finding}", EditProgramme, programmes::pages::decide)
        .post("/programmes/{id}/quality/{finding}/reopen", EditProgramme, programmes::pages::reopen)
        .get("/programmes/{id}/sharing/new", EditProgramme, programmes::pages::new_sharing)
        .post("/programmes/{id}/sharing", EditProgramme, programmes::pages::record_sharing)
        .post("/programmes/{id}/sharing/{sharing}/end", EditProgramme, programmes::pages::end_sharing)
        // selection
        .get("/programmes/{id}/selection", SeeSelection, selection::pages::calls)
        .post("/programmes/{id}/selection", EditCriteria, selection::pages::add_call)
        .get("/calls/{id}", SeeSelection, selection::pages::call)
        .get("/calls/{id}/criteria", EditCriteria, selection::pages::criteria)
        .post("/calls/{id}/criteria", EditCriteria, selection::pages::save_criteria)
        .post("/calls/{id}/open", OpenCall, selection::pages::open)
        .post("/calls/{id}/rank", OpenCall, selection::pages::rank)
        .get("/calls/{id}/sessions/new", Decide, selection::pages::new_session)
        .post("/calls/{id}/sessions", Decide, selection::pages::record_session)
        .post("/calls/{id}/sessions/{session}", ConfirmDecisions, selection::pages::confirm_session)
        .get("/calls/{id}/sessions/{session}/minutes.pdf", SeeSelection, selection::pages::minutes)
        .post("/calls/{id}/lock", PublishList, selection::pages::lock)
        .post("/calls/{id}/publish", PublishList, selection::pages::publish)
        .post("/calls/{id}/objections", RecordObjection, selection::pages::record_objection)
        .post("/calls/{id}/objections/{objection}", DecideObjection, selection::pages::decide_objection)
        .get("/rankings/{id}", SeeSelection, selection::pages::ranking)
        .get("/rankings/{id}/file/{name}", SeeSelection, selection::pages::ranking_file)
        .get("/candidates/{id}", SeeSelection, selection::pages::candidate)
        .get("/publications/{id}", SeeSelection, selection::pages::publication)
        .get("/publications/{id}/slips", OpenPerson, selection::pages::slips)
        .get("/publications/{id}/slips.pdf", OpenPerson, selection::pages::slips_file)
        // goods
        .get("/programmes/{id}/goods", SeeGoods, goods::pages::stock)
        .get("/programmes/{id}/goods/file/{name}", SeeGoods, goods::pages::stock_file)
        .get("/programmes/{id}/goods/way", SeeGoods, goods::pages::way)
        .get("/programmes/{id}/goods/moves", SeeGoods, goods::pages::moves)
        .post("/programmes/{id}/goods/moves", MoveGoods, goods::pages::move_goods)
        .post("/programmes/{id}/goods/receipts", MoveGoods, goods::pages::receive)
        .post("/programmes/{id}/goods/packings", MoveGoods, goods::pages::pack)
        .get("/programmes/{id}/goods/count", ProposeLoss, goods::pages::count)
        .post("/programmes/{id}/goods/count", ProposeLoss, goods::pages::save_count)
        .get("/programmes/{id}/goods/losses", SeeGoods, goods::pages::losses)
        .post("/programmes/{id}/goods/losses", ProposeLoss, goods::pages::propose_loss)
        .post("/programmes/{id}/goods/losses/{loss}", ProposeLoss, goods::pages::decide_loss)
        .get("/programmes/{id}/goods/gifts", SeeGoods, goods::pages::gifts)
        .post("/programmes/{id}/goods/gifts", MoveGoods, goods::pages::announce)
        .get("/programmes/{id}/gifts", OwnAccount, goods::pages::own_gifts)
        .get("/programmes/{id}/gifts/{gift}", OwnAccount, goods::pages::gift)
        .post("/programmes/{id}/gifts/{gift}", MoveGoods, goods::pages::step)
        .get("/programmes/{id}/goods/setup", SeeGoods, goods::pages::setup)
        .post("/programmes/{id}/goods/items", MoveGoods, goods::pages::add_item)
        .post("/programmes/{id}/goods/kits/{kit}", MoveGoods, goods::pages::add_line)
        .post("/programmes/{id}/goods/kits/{kit}/{line}", MoveGoods, goods::pages::remove_line)
        .post("/programmes/{id}/goods/contributors", MoveGoods, goods::pages::add_contributor)
        .post("/programmes/{id}/goods/contributors/{contributor}", EditProgramme, goods::pages::connect_giver)
        .post("/programmes/{id}/goods/places", MoveGoods, goods::pages::add_place)
        .get("/programmes/{id}/goods/volunteers", SeeGoods, goods::pages::volunteers)
        .post("/programmes/{id}/goods/volunteers", MoveGoods, goods::pages::record_task)
        // deliveries
        .get("/programmes/{id}/distribution", SeeDeliveries, deliveries::pages::distribution)
        .post("/programmes/{id}/distribution/days", PlanDistribution, deliveries::pages::add_day)
        .post("/programmes/{id}/distribution/plan", PlanDistribution, deliveries::pages::plan)
        .post("/programmes/{id}/distribution/assign", PlanDistribution, deliveries::pages::assign)
        .post("/programmes/{id}/distribution/cards", PlanDistribution, deliveries::pages::cards)
        .get("/programmes/{id}/distribution/deliveries", SeeDeliveries, deliveries::pages::deliveries)
        .get("/programmes/{id}/distribution/hand-overs/{operation}", SeeDeliveries, deliveries::pages::hand_over_record)
        .get("/programmes/{id}/distribution/file/{name}", SeeDeliveries, deliveries::pages::deliveries_file)
        .get("/programmes/{id}/distribution/days/{day}", HandOver, deliveries::pages::check_in)
        .photo("/programmes/{id}/distribution/days/{day}/hand-over", HandOver, deliveries::pages::hand_over)
        .post("/programmes/{id}/distribution/days/{day}/attempt", HandOver, deliveries::pages::record_attempt)
        .post("/programmes/{id}/distribution/days/{day}/not-collected", HandOver, deliveries::pages::not_collected)
        .post("/programmes/{id}/distribution/days/{day}/take-back", HandOver, deliveries::pages::take_back)
        .get("/programmes/{id}/distribution/days/{day}/list", SeeDeliveries, deliveries::pages::list)
        .post("/programmes/{id}/distribution/days/{day}/move", PlanDistribution, deliveries::pages::move_household)
        .post("/programmes/{id}/distribution/days/{day}/cancel", PlanDistribution, deliveries::pages::cancel_day)
        .get("/programmes/{id}/distribution/days/{day}/close", SeeDeliveries, deliveries::pages::close)
        .post("/programmes/{id}/distribution/days/{day}/close", CloseDay, deliveries::pages::save_close)
        .get("/programmes/{id}/distribution/days/{day}/print/{part}", SeeDeliveries, deliveries::pages::print)
        .get("/programmes/{id}/distribution/days/{day}/file/{name}", SeeDeliveries, deliveries::pages::file)
        .get("/c/{code}", ReadPublic, deliveries::pages::card)
        // events and whatever else was done
        .get("/programmes/{id}/events", SeeDeliveries, events::pages::list)
        .get("/programmes/{id}/events/new", RecordActivity, events::pages::new)
        .post("/programmes/{id}/events", RecordActivity, events::pages::record)
        .get("/programmes/{id}/events/files", SeeDeliveries, events::pages::files)
        .upload("/programmes/{id}/events/files", RecordActivity, events::pages::upload)
        .get("/programmes/{id}/events/template/{name}", SeeDeliveries, events::pages::template)
        .get("/programmes/{id}/events/files/{upload}", SeeDeliveries, events::pages::one_file)
        .post("/programmes/{id}/events/files/{upload}/withdraw", RecordActivity, events::pages::withdraw)
        .get("/programmes/{id}/events/given/{delivery}", SeeDeliveries, events::pages::given)
        .post("/programmes/{id}/events/given/{delivery}/outcome", RecordActivity, events::pages::record_outcome)
        .post("/programmes/{id}/events/given/{delivery}/reverse", RecordActivity, events::pages::reverse_given)
        .get("/programmes/{id}/events/visits", SeeDeliveries, events::pages::visits)
        .get("/programmes/{id}/events/visits/file/{name}", SeeDeliveries, events::pages::visits_file)
        .get("/programmes/{id}/events/grants", SeeDeliveries, events::pages::grants)
        .get("/programmes/{id}/events/grants/file/{name}", SeeDeliveries, events::pages::grants_file)
        .get("/programmes/{id}/events/{event}", SeeDeliveries, events::pages::event)
        .post("/programmes/{id}/events/{event}/people", RecordActivity, events::pages::add_people)
        .post("/programmes/{id}/events/{event}/reverse", RecordActivity, events::pages::reverse_event)
        // indicators and reports
        .get("/programmes/{id}/results", SeeReports, indicators::pages::list)
        .get("/programmes/{id}/results/new", EditProgramme, indicators::pages::build)
        .post("/programmes/{id}/results/nodes", EditProgramme, indicators::pages::add_node)
        .post("/programmes/{id}/results/presets", EditProgramme, indicators::pages::choose_preset)
        .post("/programmes/{id}/results/indicators", EditProgramme, indicators::pages::save_indicator)
        .get("/programmes/{id}/results/{used}", SeeReports, indicators::pages::indicator)
        .get("/programmes/{id}/results/{used}/records", SeeReports, indicators::pages::records)
        .post("/programmes/{id}/results/{used}/targets", EditProgramme, indicators::pages::set_target)
        .post("/programmes/{id}/results/{used}/locks", PublishFigures, indicators::pages::lock)
        .post("/programmes/{id}/results/{used}/corrections", PublishFigures, indicators::pages::correct)
        .post("/programmes/{id}/results/{used}/end", EditProgramme, indicators::pages::end_use)
        .get("/reports", SeeReports, reports::pages::reports)
        .get("/reports/donations", SeeReports, reports::donations::show)
        .get("/programmes/{id}/report", SeeReports, reports::pages::report)
        .get("/programmes/{id}/report/records", SeeReports, reports::records::show)
        .get("/programmes/{id}/report/file/{name}", SeeReports, reports::pages::file)
        .get("/programmes/{id}/report/donor", SeeReports, reports::pages::donor::page)
        .post("/programmes/{id}/report/donor", PublishFigures, reports::pages::donor::save)
        .post("/programmes/{id}/report/donor/keep", PublishFigures, reports::pages::donor::freeze)
        .get("/programmes/{id}/report/donor/file/{name}", SeeReports, reports::pages::donor::file)
        .get("/programmes/{id}/report/kept/{snapshot}/{name}", SeeReports, reports::pages::donor::frozen_file)
        // portal
        .get("/{lang}/programmes", ReadPublic, portal::pages::programmes)
        .get("/{lang}/programmes/{slug}", ReadPublic, portal::pages::programme)
        .get("/{lang}/programmes/{slug}/list/{publication}", ReadPublic, portal::pages::list)
        .get("/{lang}/programmes/{slug}/list/{publication}/list.csv", ReadPublic, portal::pages::list_file)
        .get("/{lang}/programmes/{slug}/file/{name}", ReadPublic, portal::pages::file)
        .get("/{lang}/programmes/{slug}/stored/{file}", ReadPublic, portal::pages::stored)
        .get("/programmes/{id}/public", PublishFigures, portal::pages::publication)
        .post("/programmes/{id}/public", PublishFigures, portal::pages::publish)
        .post("/programmes/{id}/public/preview", PublishFigures, portal::pages::preview_publication)
        .post("/programmes/{id}/public/{publication}/withdraw", PublishFigures, portal::pages::withdraw)
        // open data
        .get("/{lang}/programmes/{slug}/data/{name}", ReadPublic, opendata::pages::of_programme)
        .get("/{lang}/news.atom", ReadPublic, opendata::pages::news)
        .get("/data/openapi.json", ReadPublic, opendata::pages::described)
        .get("/data/activities.xml", ReadPublic, opendata::pages::activities)
        .get("/data/organisations/{name}", ReadPublic, opendata::pages::organisation_file)
        .get("/data/4w.csv", ReadPublic, opendata::pages::who_what_where)
        // today
        .get("/", SeeToday, today::pages::today)
}

/// The whole application with what stands before every page.
pub fn router(app: App) -> Router {
    list(&app)
        .router
        .layer(axum::extract::DefaultBodyLimit::max(LARGEST_BODY))
        .layer(middleware::from_fn_with_state(app.clone(), web::guard::error_pages))
        .layer(middleware::from_fn(web::guard::headers))
        .layer(middleware::from_fn(web::guard::same_site))
        .layer(middleware::from_fn_with_state(app.clone(), web::guard::load_session))
        // Outermost but for the session: whatever reads a body stops when nothing comes any more.
        .layer(tower_http::timeout::RequestBodyTimeoutLayer::new(SILENCE))
        .layer(tower_http::compression::CompressionLayer::new())
        .with_state(app)
}
