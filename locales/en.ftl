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
sharing-ended-before = This record has ended already.

## selection

## goods

## deliveries

## indicators

## reports

## portal

## command line
