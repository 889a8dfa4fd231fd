# Texts of the interface. One section a slice; keep the order of the slices. A value of a closed set has the key SET-VALUE.

## web
skip-to-content = To the content
find-label = Find a person, household, number or code, in any script
nav-label = Main
nav-today = Today
nav-people = People
nav-programmes = Programmes
nav-reports = Reports
nav-settings = Settings
sign-out = Sign out
offline = There is no network. What you type stays on this page; send it when the network is back.
actions = Actions
add = Add
save = Save
cancel = Cancel
back = Back
older = Older
next-page = Next page
reason = Reason
print = Print
download = Download
not-recorded = not recorded
not-set = not set
nothing-yet = Nothing here yet
yes = yes
no = no
of = { $part } of { $whole }
more-than = more than { $count }
done-saved = Saved.
error-title-not-found = This page is not here
error-title-ours = This did not work, and it is our fault
error-title-refused = This is not possible
error-title-sign-in = Please sign in
error-not-found = Nothing stands at this address, or it is not for your role. Go back, or ask the person who gave you the link.
error-ours = Something broke on our side. Nothing was half done: what you sent was not saved. Try once more; if it happens again, tell your administrator the time.
error-sign-in = Your session has ended. Sign in again; then repeat the last step.
error-other-site = This request came from another site and was not carried out. Open the page here and try again.
error-form-old = This form was open too long or came from another session. Go back, load the page again and repeat the step.
error-form-large = The form is larger than 2 MB. Shorten the texts.
error-upload-broken = The upload stopped half-way. Check the connection and send the file again.
error-upload-large = The file is larger than 64 MB. Split it into two files.
error-to-today = To the first page
operation-missing = The form lacks its number. Load the page again and repeat the step.
operation-other-body = This step was sent twice with different contents. The first one counts; load the page to see it.
field-required = Please fill in this field ({ $field }).
field-too-long = This text is too long ({ $field }).
field-whole-number = Please write a whole number here ({ $field }).
field-date = Please write the day as 30.06.2021 ({ $field }).

## access
sign-in-title = Sign in
sign-in-lead = Lists, decisions and deliveries are for the people who work on them.
sign-in-user = User name
sign-in-password = Password
sign-in = Sign in
sign-in-wrong = The name or the password does not fit. Check both; your administrator can send you a new link.
demo-users = Sign-ins of the demo
demo-password = The password of all of them is { $password }.
public-programmes = Public pages of the programmes
welcome-title = Welcome to Komshi
welcome-first = Name your organisation and yourself as its first administrator. This link works once.
welcome-user = Choose a password. This link works once.
welcome-go = Start
field-organisation-name = Name of the organisation
field-organisation = Organisation
field-display-name = Name and surname
field-new-password = Password
field-new-password-hint = At least 10 characters. Three or four ordinary words are good.
field-roles = Roles
field-code = Short code
field-kind = Kind
settings-mine = My account
organisations-title = Organisations
users-title = Users
user-add = Add a user
user-disable = Disable
user-enable = Enable
user-not-oneself = You cannot disable your own account. Ask another administrator.
user-needs-name = A user needs a user name and a name.
user-name-taken = The user name { $name } is taken. Choose another one.
password-short = The password is too short. Use at least 10 characters.
role-unknown = This role does not exist.
organisation-needs-name = An organisation needs a name and a short code.
organisation-code-taken = The code { $code } is taken. Choose another one.
invitation-made = The user was added. Give them this link to set a password; it works once, for three days:
audit-title = Audit trail
audit-lead = Every change and every look at special data of your organisation, newest first. Rows are chained: none can be altered unnoticed.
audit-at = Time (UTC)
audit-who = Who
audit-action = Action
audit-object = Object
audit-machine = command line
organisation-municipality = Municipality
organisation-centre-for-social-work = Centre for social work
organisation-civil-society = Civil-society organisation
organisation-donor = Donor
organisation-company = Company
role-administrator = Administrator
role-programme-manager = Programme manager
role-social-worker = Social worker
role-committee-member = Committee member
role-storekeeper = Storekeeper
role-field-worker = Field worker or volunteer
role-evaluation-officer = Monitoring and evaluation officer
role-donor = Donor
role-auditor = Auditor
role-data-protection-officer = Data protection officer
action-read-public = Read a public page
action-sign-in = Sign in
action-own-account = Own account
action-see-today = See today
action-find-people = Find people
action-open-person = Open a person
action-edit-person = Change a record
action-see-lists = See lists
action-import-list = Import a list
action-withdraw-list = Withdraw a list
action-review-pairs = Review a pair
action-see-programme = See a programme
action-edit-programme = Change a programme
action-see-selection = See the selection
action-edit-criteria = Change the criteria
action-open-call = Open the call
action-decide = Decide
action-confirm-decisions = Confirm decisions
action-publish-list = Publish the list
action-record-objection = Record an objection
action-decide-objection = Decide an objection
action-see-goods = See goods
action-move-goods = Move goods
action-propose-loss = Propose a loss
action-confirm-loss = Confirm a loss
action-see-deliveries = See deliveries
action-plan-distribution = Plan a distribution
action-hand-over = Hand over
action-close-day = Close a day
action-see-reports = See reports
action-publish-figures = Publish figures
action-see-audit = See the audit trail
action-manage-users = Manage users
action-manage-organisations = Manage organisations
action-run-command = Command line

## today
today-morning = Good morning, { $name }
today-day = Good day, { $name }
today-evening = Good evening, { $name }
today-waiting = Waiting for you
today-nothing = Nothing waits for you. What you can work on stands under Programmes.
today-due = due
open = open
weekday-and-day = { $weekday }, { $day }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
todo-handover = { $count ->
    [one] household collects today
   *[other] households collect today
 }
todo-handover-day = on { $day }
todo-handover-step = Hand over
todo-objection = { $count ->
    [one] objection to the list waits for a decision
   *[other] objections to the list wait for a decision
 }
todo-objection-day = the first one by { $day }
todo-objection-step = Decide
todo-day = { $count ->
    [one] distribution day is over and not closed
   *[other] distribution days are over and not closed
 }
todo-day-day = the oldest of { $day }
todo-day-step = Close
todo-loss = { $count ->
    [one] loss of goods waits for a second signature
   *[other] losses of goods wait for a second signature
 }
todo-loss-day = the oldest since { $day }
todo-loss-step = Check
todo-pair = { $count ->
    [one] pair may be the same person
   *[other] pairs may be the same person
 }
todo-pair-day = the oldest since { $day }
todo-pair-step = Review
todo-session = { $count ->
    [one] session of the committee waits for the confirmation of its decisions
   *[other] sessions of the committee wait for the confirmation of their decisions
 }
todo-session-day = held on { $day }
todo-session-step = Confirm
todo-publish = { $count ->
    [one] list is decided and not published
   *[other] lists are decided and not published
 }
todo-publish-day = criteria frozen on { $day }
todo-publish-step = Publish
todo-criteria = { $count ->
    [one] call is not open: its criteria are not frozen
   *[other] calls are not open: their criteria are not frozen
 }
todo-criteria-day = begun on { $day }
todo-criteria-step = Set criteria
todo-donation = { $count ->
    [one] announced donation has not been received
   *[other] announced donations have not been received
 }
todo-donation-day = the oldest of { $day }
todo-donation-step = Receive
todo-list = { $count ->
    [one] list is not imported to the end
   *[other] lists are not imported to the end
 }
todo-list-day = begun on { $day }
todo-list-step = Open
way-title = From lists to packages
way-rows = { $count ->
    [one] Rows in { $count } list
   *[other] Rows in { $count } lists
 }
way-households = Households, each once
way-eligible = Eligible by the criteria
way-chosen = Chosen by the committee
way-packages = Packages handed over
way-of = of { $count }
way-report = Report
week-title = This week
week-nothing = Nothing is planned for the next seven days.
week-session = Committee, { $place }
week-objections = End of objections
week-distribution = { $count ->
    [one] Distribution, { $place }: { $count } household
   *[other] Distribution, { $place }: { $count } households
 }
week-donation = Donation: { $item }, { $count }
week-not-received = not received
first-title = The first steps
first-what = Nothing stands here yet. These steps lead to the first list, in this order:
first-ask = Your organisation takes part in no programme yet. Ask the administrator or the programme manager who gave you this account.
first-organisations = Add the organisations that work together
first-users = Add the people who work with Komshi, each with a role
first-programme = Add the first programme
first-sharing = Record who gives which data to whom
first-done = done

## registry

## lists

## matching

## programmes
programme-parts = Parts of the programme
programme-part-overview = Overview
programme-part-lists = Lists
programme-part-review = Review
programme-part-selection = Selection
programme-part-goods = Goods
programme-part-distribution = Distribution
programme-part-report = Report
value-unknown = { $value } is not one of the possible values. Load the page again and choose from the list.
programme-lead-edits = Only the organisation that leads the programme changes it. Ask its programme manager.
programme-code-wrong = The code of a programme is made of Latin letters, digits and hyphens, at most 40, without spaces. For example KM-2021.
programme-code-taken = The code { $code } is taken. Choose another one.
programme-needs-title = A programme needs a title in at least one language.
programme-needs-slug = The name in the public address is empty. Write a few words in Latin letters.
programme-slug-taken = The public address { $slug } belongs to another programme. Choose another one.
place-unknown = The gazetteer has no place called { $place }. Check the spelling or choose from the list.
text-original-stays = The original text stays. Replace it, or make another language the original first.
activity-code-wrong = The code of an activity is made of Latin letters, digits and hyphens, without spaces. For example R1.
activity-code-taken = The programme already has an activity { $code }. Choose another code.
activity-needs-title = An activity needs a title.
activity-target-negative = A target cannot be below zero. Leave it empty if it is not set.
sharing-giver-records = The record of the data sharing is made by the organisation that gives the data, or by the one that leads the programme. Ask one of them.
sharing-needs-texts = The record needs a purpose, a legal basis and the document.
sharing-needs-days = The record needs the day from which it is valid; both days must exist. Write them as 30.06.2021.
sharing-days-order = The record would end before it begins. Check the two days.
sharing-needs-fields = Choose at least one field that is shared.
sharing-only-partners = Giver and receivers must take part in the programme. Add the organisation to the programme first.
programme = Programme
programme-add = Add a programme
programme-add-first = Add the first programme
programmes-none = No programme yet
programmes-what = A programme says what is done, for whom, where, when, by whom and with whose money. Lists, the selection, goods and deliveries all belong to a programme, so it comes first.
programmes-ask = Your organisation takes part in no programme that your role may see. Ask the programme manager of the organisation that leads it.
programme-where = Where
programme-when = When
programme-status = Status
programme-status-planned = planned
programme-status-running = running
programme-status-suspended = suspended
programme-status-finished = finished
programme-status-cancelled = cancelled
programme-about = About the programme
programme-edit = Change facts
programme-edit-texts = Texts in languages
programme-lead = Led by
programme-led-by = { $organisation } will lead this programme: it adds partners, activities and texts.
programme-currency = Currency
programme-public = Public page
programme-published = published { $day }
programme-not-published = not published
programme-languages = Title stands in
programme-language = Language of the text
programme-no-texts = There is no text about the programme yet. Add the objective and the expected results under "Texts in languages".
programme-starts = First day
programme-ends = Last day
programme-place-form = Names of places
place-form-plain = As the language writes them
place-form-asterisk = With the asterisk and footnote for Kosovo*
programme-places-hint = Municipalities in any language or script, separated by commas. For example: Severna Mitrovica, Zvečan
programme-code-hint = Short, in Latin letters; it stands on lists and reports and never changes. For example KM-2021.
programme-slug = Name in the public address
programme-slug-hint = A few words in Latin letters; left empty, it is made from the title.
day-hint = For example 30.06.2021.
programme-day-starts = first day
programme-day-ends = last day
programme-day-impossible = The { $which } is written as { $original }. There is no such day. What was written is kept until somebody decides.
programme-day-take = Take { $day }
programme-day-taken = This day was set meanwhile. Load the page to see it.
programme-days-order = The last day stands before the first one. Both are kept; check them.
programme-past = The last day has passed and the status is still "running". The status is a fact of its own: change it when the programme is over.
programme-organisations = Organisations
programme-organisation-add = Add an organisation
programme-organisation-new = An organisation that is not in the list is added under
programme-role = Role in the programme
programme-role-lead = lead
programme-role-donor = donor
programme-role-implementer = implementer
programme-role-partner = partner
programme-role-institution = institution
programme-role-contractor = contractor
activities-title = Expected results and activities
activities-none = No activity yet. An activity says what is counted: households reached, packages handed over.
activity-add = Add an activity
activity-what = What
activity-counts = Counts
activity-target = Target
activity-target-hint = Leave the target empty if there is none: reports then say "target not set" and never 0 %.
activity-title-in = Title ({ $language })
activity-qualifier = The target is meant
target-not-set = target not set
qualifier-exactly = exactly
qualifier-at-least = at least
qualifier-about = about
unit-counted-household = households
unit-counted-person = persons
unit-counted-package = packages
unit-counted-organisation = organisations
unit-counted-event = events
text-title = Title
text-summary = In short
text-objective = Overall objective
text-specific-objectives = Specific objectives
text-expected-results = Expected results
text-target-groups = Who it is for
text-activity = Title of { $code }
text-original = original
text-original-in = Original ({ $language })
texts-hint = The first text of a kind is its original; the others are translations. A reader without a translation gets the original.
texts-cyrillic-hint = Cyrillic is made from the Latin text by itself; write here only what must differ.
language-en = English
language-sr-Latn = Serbian, Latin
language-sr-Cyrl = Serbian, Cyrillic
language-sr-Cyrl-ijekavsk = Serbian, Cyrillic, ijekavian
language-bs = Bosnian
language-sq = Albanian
language-mk = Macedonian
language-tr = Turkish
sharing-title = Record of the data sharing
sharing-what = Who gives which data to whom, for what and on which basis. Without a valid record no list can come in, and no organisation sees a field of another one.
sharing-add = Record a data sharing
sharing-add-first = Record the first data sharing
sharing-giver = Who gives the data
sharing-receivers = Who receives it
sharing-receivers-hint = Nobody chosen means that only the giver sees its list.
sharing-nobody = nobody else
sharing-purpose = Purpose
sharing-purpose-hint = What the data is used for, and nothing else. For example: choice of households for assistance packages.
sharing-basis = Legal basis
sharing-basis-hint = For example: agreement of the three organisations and consent of the households (Law No. 06/L-082, Article 5).
sharing-document = Document
sharing-document-hint = The agreement as it is filed: number and day.
sharing-from = Valid from
sharing-until = Valid until
sharing-until-hint = Leave empty if it is valid until it is ended.
sharing-days = Valid
sharing-open = until it is ended
sharing-ended-on = ended on { $day }
sharing-lists = Lists under it
sharing-fields = Fields that are shared
sharing-fields-count = { $count ->
    [one] { $count } field is shared
   *[other] { $count } fields are shared
 }
sharing-special = Special categories of data
sharing-special-hint = Community, disability, health and displacement are specially protected. Share them only if the purpose cannot be reached without them.
sharing-end = End this sharing
sharing-end-hint = From that moment the receivers no longer see the data of the giver. What was decided on it stays.
sharing-state-valid = valid
sharing-state-later = begins later
sharing-state-over = has run out
sharing-state-ended = ended
kosovo-footnote = * This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence.
done-programme-added = The programme was added. Next: organisations, activities, and the record of the data sharing.
done-sharing-recorded = The data sharing was recorded. Lists can come in under it.
done-sharing-ended = The data sharing has ended.
attribute-surname = surname
attribute-given-name = given name
attribute-father-name = father's name
attribute-mother-name = mother's name
attribute-maiden-name = maiden name
attribute-identity-number = identity number
attribute-birth-date = date of birth
attribute-age = age
attribute-sex = sex
attribute-address = address
attribute-settlement = settlement
attribute-municipality = municipality
attribute-country = country
attribute-phone = phone
attribute-email = e-mail
attribute-community = community
attribute-household-size = household size
attribute-children-under-15 = children under 15
attribute-over-65 = members over 65
attribute-monthly-income = monthly income
attribute-housing = housing
attribute-applied-on = day of application
attribute-chronic-illness = chronic illness
attribute-cash-social-assistance = social assistance (cash)
attribute-relation = relation to the head of household
attribute-wg-seeing = difficulty seeing
attribute-wg-hearing = difficulty hearing
attribute-wg-walking = difficulty walking
attribute-wg-remembering = difficulty remembering
attribute-wg-self-care = difficulty with self-care
attribute-wg-communicating = difficulty communicating
attribute-disability = disability
attribute-single-parent = single parent
attribute-employment = employment
attribute-education = education
attribute-displacement-status = displacement status
attribute-bank-account = bank account
attribute-notes = notes
sharing-ended-before = This record has ended already.

## selection

## goods
goods-title = Goods
goods-parts = Parts of the goods
goods-part-stock = Stock
goods-part-gifts = Gifts in kind
goods-part-moves = Ledger
goods-part-count = Stock count
goods-part-losses = Losses
goods-part-volunteers = Volunteers
goods-part-setup = Items, kits and places
goods-stock = Stock
goods-place = Place
goods-item = Item
goods-kit = Kit
goods-kits = Number of kits
goods-unit = Unit
goods-quantity-label = Quantity
goods-batch = Batch
goods-batches = Batches
goods-expires = Use by
goods-expires-on = use by { $day }
goods-giver = Giver
goods-supplier = Supplier
goods-from = From
goods-to = To
goods-day = Day
goods-document = Document
goods-note = Note
goods-name = Name
goods-reason = What happened
goods-sum = Together
goods-all = All
goods-show = Show
goods-address = Address
goods-municipality = Municipality or settlement
goods-move = Move goods
goods-receive = Receive a purchase
goods-pack = Pack kits
goods-pack-at = Packed at
goods-pack-persons = For households of (persons)
goods-pack-volunteers = Who packed
goods-fefo = What expires first goes first.
goods-no-suppliers = Name a supplier first:
goods-empty-title = No goods yet
goods-empty = Here stands what lies in warehouses and at distribution points, batch by batch. First name the items, the kits and the places; then receive gifts and purchases.
goods-empty-go = Items, kits and places
goods-todo-gifts = { $count ->
    [one] gift waits for its next step
   *[other] gifts wait for their next step
 }
goods-todo-gifts-go = To the gifts
goods-todo-losses = { $count ->
    [one] loss waits for a second signature
   *[other] losses wait for a second signature
 }
goods-todo-losses-go = To the losses
goods-ledger = The ledger by kind of account
goods-moves-lead = Each movement takes from one account and gives to another. The accounts of an item always add up to zero; nothing is changed or deleted.
goods-moves-empty = No movement yet
goods-account-donor = Givers
goods-account-supplier = Suppliers
goods-account-recipe = Packed into kits
goods-account-count = Found at counts
goods-account-warehouse = Warehouse
goods-account-packing = Packing place
goods-account-point = Distribution point
goods-account-household = Households
goods-account-loss = Losses
goods-move-receipt = Purchase
goods-move-donation = Gift
goods-move-transfer = Transfer
goods-move-packing = Packing
goods-move-delivery = Hand-over
goods-move-taken-back = Hand-over taken back
goods-move-return = Return of leftovers
goods-move-loss = Loss
goods-move-surplus = Surplus at a count
goods-unit-package = package
goods-unit-piece = piece
goods-unit-kilogram = kg
goods-unit-litre = litre
goods-unit-box = box
goods-category-food = Food
goods-category-hygiene = Hygiene and household chemicals
goods-category-medical = Medical
goods-category-equipment = Equipment
goods-category-other = Other
contributor-firm = Firm
contributor-person = Person
contributor-organisation = Organisation
contributor-supplier = Supplier
contributor-volunteer = Volunteer
goods-short = At { $place } there are { $have } of { $item }, and { $wanted } are needed. Receive or move more goods there first.
goods-quantity = The quantity must be a whole number from 1 on. Correct it and send the form again.
goods-same-place = From and to are the same place. Choose another one.
goods-no-place = Goods can lie in a warehouse, a packing place or at a point only. Choose one of them.
goods-name-missing = A name and a code are needed. Fill them in.
goods-name-long = The name is longer than 200 letters. Shorten it.
goods-unknown-kind = This kind does not exist. Load the page again and choose one from the list.
goods-code-taken = The code { $code } is taken in this programme. Choose another one.
goods-not-a-kit = Only a kit has a recipe. Add a kit first.
goods-recipe-long = A recipe has at most 60 lines. Join some of them.
goods-recipe-part = A recipe is made of items of this programme that are no kits themselves. Choose another item.
goods-recipe-empty = The recipe of { $kit } names nothing for this size of household. Complete it under “Items, kits and places”.
goods-band = Write the size of the household as 1-6, 7+ or 4; empty means all.
done-goods-received = Received: { $count }.
done-goods-moved = Moved: { $count }.
done-goods-packed = Packed: { $count ->
    [one] { $count } kit
   *[other] { $count } kits
 }.
done-goods-counted = Counted. Lines with less than written: { $missing }; with more: { $surplus }.
gift-lead = A gift goes through four steps: announced, received, checked, in stock. It keeps its batch, so its giver can follow it.
gift-own = My gifts
gift-empty = No gift has been announced yet.
gift-state-announced = Announced
gift-state-received = Received
gift-state-checked = Checked
gift-state-stocked = In stock
gift-state-refused = Refused
gift-accepted = Fit to be given
gift-stands = State
gift-announce = Announce a gift
gift-needs = Name a giver and an item first:
gift-way = The way of a gift
gift-next = Next step
gift-brought = How much was brought
gift-receive = It has arrived
gift-check = It has been checked
gift-stock = Put it in stock
gift-refuse = Refuse the gift
gift-delivered = Delivered
gift-went = Where it went
gift-no-names = Days, municipalities and numbers. Who received it is not shown to anybody here.
gift-not-yet = Nothing of it has been delivered yet.
gift-lies = Still there
gift-packed = { $quantity } of it went into { $kits } kits; { $delivered } of these kits are delivered.
donation-other-step = The gift is at another step by now. Load its page and see the next one.
donation-accepted = Write how much is fit to be given: from 1 to the { $received } that were brought. If nothing is, refuse the gift.
donation-needs-reason = Say why the gift is refused.
count-lead = Go along the shelf and write what lies there. Less than written becomes a proposed loss, more becomes an entry. An empty field means: not counted.
count-empty = Nothing lies here by the ledger.
count-written = Written
count-there = On the shelf
count-save = Save the count
loss-lead = One person proposes a loss, another one confirms it. Only then the stock changes.
loss-empty = Nothing has been lost.
loss-first = Proposed by
loss-second = Confirmed by
loss-propose = Propose a loss
loss-confirm = Confirm the loss
loss-reject = It was not lost
loss-waits = waits for a second person
loss-from-count = Missing at the count of { $day }
loss-state-confirmed = Confirmed
loss-state-rejected = Not lost
loss-needs-reason = Say how the goods were lost.
loss-decided = This loss has been decided already. Load the page to see by whom.
loss-needs-second-person = You proposed this loss yourself. Ask another storekeeper or the programme manager to confirm it.
done-loss-proposed = Proposed. A second person has to confirm it.
done-loss-confirmed = The loss is confirmed and the stock changed.
done-loss-rejected = The proposal is withdrawn; the stock stays.
setup-kits = Kits and their recipes
setup-kits-empty = A kit is what a household gets: a food package, a hygiene package, a medical package. Add the first one below.
setup-recipe-empty = No recipe: this kit comes ready-made.
setup-per = Counts
setup-per-kit = once a kit
setup-per-person = for each person
setup-band = Size of household
setup-remove = Remove
setup-items = Items that kits are packed from
setup-add-item = Add an item or a kit
setup-activity = Activity it counts for
setup-is-kit = This is a kit that households get
setup-places = Warehouses, packing places and distribution points
setup-places-empty = Name the warehouse and the distribution points.
setup-contributors = Givers, suppliers and volunteers
setup-contributors-empty = Name the firms and persons who give, the suppliers, and the volunteers.
volunteers-empty = Volunteers who pack, carry and hand over, with what each of them did. Name the first one under “Items, kits and places”.
volunteers-who = Volunteers
volunteers-tasks = Tasks
volunteers-time = Time
volunteers-did = What was done
volunteers-task = Task
volunteers-add = Record a task
task-packing = Packing
task-transport = Transport
task-distribution = Distribution
task-registration = Registration
task-other = Other
task-minutes-label = Minutes each
task-minutes = Minutes are a number from 1 to 1,440.

## deliveries
distribution-title = Distribution
distribution-empty-title = No distribution day yet
distribution-empty = Three steps: say what each awarded household gets, add the days at the distribution points, and let the households be spread over the days. Then print lists and cards, and hand over on a phone.
distribution-days = Distribution days
distribution-day = Day
distribution-point = Distribution point
distribution-households = Households
distribution-household = Household
distribution-members = Members
distribution-persons = Persons
distribution-state = State
distribution-check-in = Hand over
distribution-what = What
distribution-card = Card
distribution-signature = Signature
distribution-collector = Collected by
distribution-proof = Proof
distribution-list = Distribution list
distribution-packing = Packing list
distribution-cards = Cards
distribution-print-note = Personal data: only for those who hand over, and back to the office the same day
distribution-leader = Leader of the distribution
distribution-storekeeper = Storekeeper
distribution-list-empty = No household here. Assign households to this day on the page “Distribution”.
distribution-move = Another day
distribution-move-go = Move
distribution-refused = Second attempts refused
distribution-waiting = { $count ->
    [one] { $count } household waits for a day
   *[other] { $count } households wait for a day
 }
distribution-how = How
distribution-how-place = By the household's place where there is a point, the others evenly
distribution-how-count = Evenly
distribution-assign = Spread the households over these days
distribution-plan = What each household gets
distribution-call = Call
distribution-period = Round
distribution-period-hint = Empty for help that is given once. A second round needs a name of its own, for instance May 2021.
distribution-plan-go = Make entitlements
distribution-no-items = Name the kits first:
distribution-add-day = Add a distribution day
distribution-from = From
distribution-until = Until
distribution-cards-lead = A card carries a random code, what, when and where; nothing about the person. Print the cards of a day from its list.
distribution-card-language = Language of the cards
distribution-card-auto = Cyrillic name: Serbian Cyrillic; other names: Serbian and Albanian
distribution-cards-go = Make missing cards
day-state-open = open
day-state-closed = closed
entitlement-open = Waiting
entitlement-delivered = Handed over
entitlement-not-collected = Did not come
collector-household = the household
collector-authorised = authorised collector
proof-signature = signature
proof-code = card
proof-photo = photo
proof-witness = witness
packing-needed = Needed
packing-there = At the point
packing-missing = Missing
packing-packed = Packed
refused-at = Second attempt
refused-first = First collection
close-title = Close the day
close-left = Must be left
close-leftover = What is left
close-return = Back to { $place }
close-keep = Stays at the point for the next day
close-go = Close the day
deliveries-title = Deliveries
deliveries-empty = Nothing has been handed over yet.
delivery-reversed = Taken back
day-needs-point = A distribution day needs a distribution point. Name one under “Items, kits and places”.
day-twice = There is a day at this point on this date already. Choose it from the list.
day-has-deliveries = Something was handed over on this day, so it stays. Close it instead.
day-closed = This distribution day is closed. Hand over on another day.
day-open-households = { $count ->
    [one] { $count } household has neither collected nor been marked as not come. Settle it, then close the day.
   *[other] { $count } households have neither collected nor been marked as not come. Settle them, then close the day.
 }
day-count-differs = { $item }: by the ledger { $written } must be left, counted are { $there }. Count again; if it is really so, propose a loss or count the place, and close the day then.
day-losses-waiting = { $count ->
    [one] { $count } loss at this point waits for its second signature. Have it confirmed, then close the day.
   *[other] { $count } losses at this point wait for their second signature. Have them confirmed, then close the day.
 }
plan-needs-lines = Say what the households get: at least one item with a quantity.
plan-no-awards = No household has been awarded anything yet. Lock the decisions of a call in the selection first.
assign-needs-days = Choose at least one open distribution day.
move-nothing-open = This household has nothing on that day that could be moved.
handover-already = Already collected on { $date }, { $place }. Nothing was handed over now.
handover-other-day = This household collects on { $date }, { $place }.
handover-nothing = This household has nothing to collect. Look for it by its number, or ask the leader of the distribution.
handover-not-collected = This household is marked as not come. If it is here now, open it again.
handover-needs-proof = A proof is missing: let the person sign, scan the card, or name a witness.
handover-needs-authorisation = Somebody else collects: write the name and the authorisation.
handover-changed = Somebody else is just handing over to this household. Load the page again.
take-back-needs-reason = Say why the hand-over is taken back.
take-back-twice = This hand-over has been taken back already.
not-collected-nothing-open = Nothing to change for { $household }. Load the page again.
done-planned = { $count ->
    [one] { $count } entitlement made.
   *[other] { $count } entitlements made.
 }
done-assigned = { $count ->
    [one] { $count } household has its day.
   *[other] { $count } households have their days.
 }
done-cards = { $count ->
    [one] { $count } card made.
   *[other] { $count } cards made.
 }
done-household-moved = The household has another day.
done-day-closed = The day is closed: { $place }.
done-handed-over = Handed over to { $household }. Next.
done-taken-back = Taken back: the goods are on the shelf, the household can collect again.
check-in-find = Code, number or name
check-in-go = Find
check-in-lead = Scan the card with the phone's camera, or type the code, the number or any name in the household, in any script.
check-in-nobody = Nobody found. Try the number of the household, or fewer letters of the name.
check-in-members = { $count ->
    [one] Household of { $count } member
   *[other] Household of { $count } members
 }
check-in-collects = Who collects
check-in-authorised = Somebody else, with an authorisation
check-in-collector-name = Name of the collector
check-in-authorisation = Authorisation (paper, date, or by phone from whom)
check-in-sign = Sign with the finger
check-in-clear = Clear
check-in-no-signature = No signature possible
check-in-witness = Who saw it
check-in-hand-over = Handed over – next
check-in-did-not-come = Did not come
check-in-came = Has come after all
check-in-second = Record the second attempt
check-in-next = Next
check-in-other-day = Open it on its own day
check-in-last = Just handed over
take-back = Take back
take-back-why = Why is it taken back
card-title = Your package
card-when = When
card-where = Where
card-no-day = The day will be announced
card-collected = This package has been collected.
card-note = Bring this card. Somebody else can collect for you with your written authorisation. Help is free of charge.

## indicators

## reports

## portal

## command line
