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

## deliveries

## indicators
indicator-households-identified = Households identified
indicator-packages-prepared = Packages prepared
indicator-packages-delivered = Packages delivered
indicator-households-reached = Households reached
indicator-persons-reached = Persons reached, as recorded by name
unit-household = Households
unit-person = Persons
unit-package = Packages
dimension-community = Community (self-declared)
dimension-sex = Sex
dimension-age = Age
dimension-place = Municipality
community-serb = Serb
community-bosniak = Bosniak
community-albanian = Albanian
community-turk = Turk
community-gorani = Gorani
community-roma = Roma
community-ashkali = Ashkali
community-egyptian = Egyptian
community-croat = Croat
community-montenegrin = Montenegrin
community-macedonian = Macedonian
community-other = other
community-declined = prefers not to say
sex-female = women and girls
sex-male = men and boys
age-0-14 = 0–14
age-15-29 = 15–29
age-30-64 = 30–64
age-65-over = 65 and over
value-several = several
value-declined = prefers not to say
fewer-than = fewer than { $count }
hidden-for-others = hidden, so that others stay hidden
table-identified-household-community = Identified households by community
table-identified-household-place = Identified households by municipality
table-identified-household-sex = Identified households by sex of the head
table-identified-person-age-sex = Identified persons by age and sex
table-identified-person-community = Identified persons by community
table-reached-household-community = Households reached by community
table-reached-household-place = Households reached by municipality
table-reached-household-sex = Households reached by sex of the head
table-reached-person-age-sex = Persons reached by age and sex
table-reached-person-community = Persons reached by community
table-withheld = Fewer than { $count } in too many groups: the parts are not shown, to protect people.
small-cells-note = Numbers under { $count } are hidden to protect people; a second one is hidden where the first could be computed.
chart-bars = { $unit }, { $count } bars. The numbers stand in the table.
chart-pyramid = Age bands one above the other, women and girls to the left, men and boys to the right. The numbers stand in the table.

## reports
reports-lead = Numbers are computed from the records at the moment you open them. Each household and person counts once.
reports-empty = There is no programme whose report you may see. Ask the programme manager to add your organisation to the programme.
report-title = Report
report-period = { $from } – { $to }
report-show-period = Show this period
report-too-large = This programme has more records than this machine can count at once. Choose a shorter period.
report-period-backwards = The last day stands before the first day. Exchange them.
report-protected = You see published quality: small numbers are hidden to protect people, and single records do not open.
from-day = From
to-day = To
file-pdf = PDF
file-xlsx = Spreadsheet
file-json = JSON
results-title = What was promised, what was done
result = Result
code = Code
baseline = Baseline
target = Target
target-at-least = at least { $count }
target-about = about { $count }
achieved = Achieved
progress = Progress
progress-percent = { $percent } % of the target
progress-no-target = no target to compare with
progress-of-prepared = { $prepared } prepared, { $rest } not handed over
newly-reached = New in the programme
unique = In the period
total = Total
reach-identified = Identified
reach-reached = Reached by a delivery
reach-what = Counted
reach-households = Households
reach-persons-stated = Persons stated: sum of the household sizes
reach-persons-recorded = Persons recorded by name
reach-without-size = Households that state no size
packages-title = Packages
package = Package
prepared = Prepared
delivered = Delivered
tables-title = Who they are
notes-title = How it is counted
note-unique = Each household and each person counts once in a period, however many deliveries there were. Merged records count as one.
note-newly = "New in the programme" counts those whose first contact with the programme falls into the period. It adds up over periods; "in the period" does not.
note-stated = Persons stated are the sum of the sizes that households state; persons recorded stand in a list by name. The two are never added.
note-cells = Somebody stands in the group that held on the day of the first contact in the period. What nobody recorded is shown as "not recorded". Community is self-declared and never guessed.
note-head = Sex of a household means that of its head.
publish-title = Public figures
publish-lead = Publishing puts the figures of this period on the public page. Small numbers are hidden first. What is published stays as it is until you publish again.
publish-figures = Publish these figures
figures-published = Figures published
figures-not-published = not yet
figures-published-on = Published { $day }.
done-figures-published = The figures are public now.
public-page = Public page
fact-place = Place
fact-period = Period
fact-made = Made on
chart-alt = Picture of the table "{ $title }"
signatures-title = Signatures
signatures-lead = With their signatures, those named below confirm that the numbers were computed from the records of the programme and that they have seen the notes on how it is counted.
signature-prepared = Prepared by
signature-checked = Checked by
signature-approved = Approved by
signature-received = Received for the donor
signature-place-day = Name, place and day
seal-title = Head of the audit trail
seal-lead = When this report was made, the chain of changes of the organisation ended with row { $number } and this hash. A later change to an earlier row would change it.
records-back = Back to the report
records-none = No record stands behind this number.
records-summed = Single records would tell the community of a household, which is for case workers and the programme manager only. You see the sums by day and municipality.
household-code = Household
record-name = Name
record-day = Day
record-first-day = First delivery in the period
record-list-day = List given on
record-count = Number
record-size = Size stated
previous-page = Previous page
municipality = Municipality
donations-title = The way of gifts
donations-lead = What became of each gift: how many were received, packed and handed over, when and in which municipality. No names.
donations-empty = No gift is recorded under your account yet. A gift appears here when the storekeeper has recorded it; ask them to connect it with your user name.
gift-announced = Announced
gift-received = Received
gift-packed = Packed into packages
gift-delivered = Handed over
gift-left = Still in store
gift-accepted = Accepted after the check
gift-lost = Lost or spoiled
gift-went-in = Of this gift
gift-way = Handed over to households

## portal
public-title = Programmes
public-lead = What is done, for whom, with whose money, and what came of it.
public-empty = No programme has been published yet.
public-figures = Figures
public-reached = Who was reached
public-no-figures = No figures have been published yet. They will stand here when the programme publishes them.
public-for-whom = For whom, and who does it
public-lists = Published lists
public-documents = Documents and data
public-report = Report
public-ask = Questions and complaints
public-ask-whom = Ask { $organisation }, in any language.
public-complain = You may complain about anything, in person or in writing, also without your name. It costs nothing and does not change what you receive.
public-sources = Places: GeoNames, CC BY 4.0.
headline-households = { $count ->
    [one] household received packages
   *[other] households received packages
 }
headline-persons = { $count ->
    [one] person lives in them, as stated
   *[other] people live in them, as stated
 }
headline-packages = { $count ->
    [one] package handed over
   *[other] packages handed over
 }
headline-donors = { $count ->
    [one] donor in kind
   *[other] donors in kind
 }
list-published-on = published { $day }
list-version = version { $version }, after objections
list-object = How to object
list-object-until = You may object until { $day }.
list-object-how = Say in person or in writing at { $organisation } what is wrong. Bring your household code; nobody needs a lawyer. You get the answer with its reason in writing.
list-by-code = The list shows codes, never names. Your code stands on your slip.
list-rank = Rank
list-points = Points
listed-accept = Chosen
listed-reserve = Reserve
listed-reject = Not chosen

## command line
phones-title = Phones in this office
phones-lead = Phones in the same network work with Komshi through the browser, without an app and without the internet.
phones-once = Once on each phone
phones-step-network = Connect the phone to the same Wi-Fi as this machine.
phones-step-scan = Point the camera of the phone at this code and open the address:
phones-code-of = QR code of the address { $address }
phones-step-warning = The first time the phone warns that it does not know this machine. Choose "Advanced" and continue; after the next steps the warning is gone.
phones-step-certificate = Download the certificate of this office:
phones-step-android = Android: Settings, Security, More, Install from storage, CA certificate. Choose the file.
phones-step-iphone = iPhone: Settings, Profile downloaded, Install; then General, About, Certificate Trust Settings: switch it on.
phones-step-compare = The phone shows a fingerprint (SHA-256). It must be exactly this one; otherwise do not install it, and tell your administrator.
phones-daily = Every day
phones-daily-what = Open the address, sign in once in the morning, and point the camera at the QR code of a card: it opens that household's hand-over.
phones-offline = Without the network a phone cannot hand over: the page says so and keeps what was typed until the network is back. The certificate can vouch for addresses of private networks only.
phones-not-here = This server is for this machine only
phones-not-here-what = To let the phones of the office in, stop it and start it with:
