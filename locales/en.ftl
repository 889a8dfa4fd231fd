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
offline = There is no network. Nothing was sent. What you typed stays here; send it when the network is back.
unreached = The office does not answer. Nothing was sent. What you typed stays here; send it when the office answers again.
reached-again = The office answers again. Send what you typed now.
form-kept = What you typed at { $at } was not confirmed. Send it again: if it has arrived already, nothing happens twice.
form-again = Send again
form-look = Look at it first
form-forget = Forget it
actions = Actions
add = Add
save = Save
cancel = Cancel
back = Back
older = Older
next-page = Next page
first-page = First page
more-lines = More lines
choose = Choose
reason = Reason
print = Print
print-view = Print view
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
error-title-busy = Just a moment
error-busy = Many people are asking for this at the moment. Please try again in a few seconds.
error-data-away = The data cannot be reached at the moment, so nothing is confirmed. Wait a minute, go back and send it again: if it has arrived already, nothing happens twice.
error-disk-full = There is no room left on the disk of this computer, so nothing was saved. Tell your administrator now; once there is room, send it again.
photo-not-a-picture = The photo cannot be read. Take it again, or choose a JPEG, PNG or WebP picture.
photo-too-large = The photo is too large: at most 20 MB and 6,000 pixels a side. Take it again with a lower resolution.
error-other-site = This request came from another site and was not carried out. Open the page here and try again.
error-form-old = This form was open too long or came from another session. Go back, load the page again and repeat the step.
error-form-large = The form is larger than 2 MB. Shorten the texts.
error-form-large-visitor = What was sent is too long for this page. Sign in first, then send it again.
error-form-slow = The form did not arrive in time and was not saved. Check the connection and send it again.
error-upload-broken = The upload stopped half-way. Check the connection and send the file again.
error-upload-large = The file is larger than 64 MB. Split it into two files.
error-to-today = To the first page
operation-missing = The form lacks its number. Load the page again and repeat the step.
operation-other-body = This step was sent twice with different contents. The first one counts; load the page to see it.
field-required = Please fill in this field ({ $field }).
field-too-long = This text is too long ({ $field }).
field-whole-number = Please write a whole number here ({ $field }).
field-date = Please write the day as 30.06.2021 ({ $field }).
field-future = This day has not come yet ({ $field }).

## access
sign-in-title = Sign in
sign-in-lead = Lists, decisions and deliveries are for the people who work on them.
sign-in-user = User name
sign-in-password = Password
sign-in = Sign in
sign-in-wrong = The name or the password does not fit. Check both; your administrator can send you a new link.
demo-no-factor = No second factor is asked for in the demo.
factor-title = Second factor
factor-lead = Besides the password, a code from your phone. It protects people’s most sensitive data when a password is guessed or read off.
factor-needed = Your role opens special data, so it counts only with a second factor.
factor-needed-short = needed for your role
factor-not-needed = Your roles do not need one; you can set one up all the same.
factor-not-asked = This installation asks nobody for a second factor: that is how it was started.
factor-set-up = Set it up
factor-look = Look at it or end it
factor-off = not set up
factor-on-since = on since { $at }
factor-step-app = Install an authenticator application on your phone, if there is none yet: any that makes codes of six digits.
factor-step-scan = Scan this picture with it.
factor-step-open = Or open it in the application on this phone
factor-step-type = Or type this key:
factor-step-code = Write the code that it shows now.
factor-code = Code
factor-code-title = The code from your phone
factor-code-lead = Your password was right. Open the authenticator application and write the code for Komshi.
factor-code-hint = Six digits, or one of your recovery codes.
factor-code-other = Sign in with another name
factor-confirm = Switch it on
factor-recovery = Your recovery codes
factor-recovery-what = Each lets you in once without the phone. They are shown only now: print them, or write them down and keep them apart from the phone.
factor-go-on = I have kept them
factor-left = { $count ->
    [one] { $count } recovery code is left.
   *[other] { $count } recovery codes are left.
}
factor-end = End it
factor-end-what = To move to another phone, end it here and set it up again. Until then your roles that need it do not count.
factor-wrong = This code does not fit. Wait for the next one and check the clock of the phone; each code works once.
factor-already = A second factor is on already. End it before you set up another.
factor-none = This person has no second factor.
factor-reset = Reset the second factor
factor-reset-what = Phone and recovery codes gone? The next sign-in sets up a new second factor. All devices are signed out.
factor-reset-lacks = Only somebody who has all roles of this person can reset their second factor, or the owner of the machine at the command line.
done-factor-off = The second factor is off.
done-factor-reset = The second factor was reset.
why-factor-on = second factor on
why-factor-off = second factor off
why-factor-reset = second factor reset
sign-in-wait = Too many attempts with this name or from this device. Wait until { $time }, then try again; nothing is locked for good.
link-ended = This link no longer opens: it was used, a newer one was made, or its three days are over. Ask the person who gave it to you for a new one.
field-role = Role
field-old-password = Password until now
field-password-new = New password
field-password-again = New password once more
password-again-differs = The two new passwords are not the same ({ $field }).
password-old-wrong = The password until now does not fit. Nothing was changed.
password-same = This is the password until now. Choose another one.
account-language = Language
account-password = Password
account-password-what = All other devices are signed out when you change it.
account-password-change = Change the password
done-password = The password was changed. All other devices are signed out.
sessions-title = Where you are signed in
sessions-what = Do you not know one of them? End it and change your password.
session-this = this device
session-times = since { $from }, last used { $seen }
session-end = Sign out there
sessions-end-others = Sign out everywhere else
device-unknown = Unknown device
done-session-ended = The other device is signed out.
done-sessions-ended = Signed out.
settings-mine-what = Password, language, where you are signed in
settings-people-what = Who works here, with which role, until when
settings-roles-what = What each role may do and which data it sees
settings-audit-what = Every change and every look at special data
settings-phones-what = Use this installation from phones in the same network
organisation-add = Add an organisation
people-title = People
people-count = { $count ->
    [one] { $count } person has an account.
   *[other] { $count } people have an account.
}
people-state = State
people-filter = Show
people-none = Nobody fits this choice.
people-show-all = Show all
people-last = Last signed in
people-never = never
people-no-role = no role
account-state-active = active
account-state-invited = invited
account-state-no-link = link expired
account-state-disabled = disabled
user-add-what = You get a link to pass on. By it the person chooses a password; it works once, for three days.
user-add-roles = For all programmes and without an end. A role for one programme or some days only you give on the next page. Roles that you do not see here you cannot give, because you do not have what they open.
user-add-go = Add and make the link
user-name-spaces = A user name has no spaces. Write it in one word, for instance ana.ilic.
user-has-more = This person has roles that you could not give. Ask an administrator.
user-disabled-first = This account is disabled. Enable it first, then make a link.
user-link-oneself = Change your own password under Settings → My account.
user-last-administrator = This is the last administrator of the organisation who can sign in. Give the role to somebody else first.
link-made = The link to set a password
link-made-what = Give it to { $name } yourself, by phone or in person. It is shown only now, works once, for three days.
link-works-until = The link works until
link-again = Make a new link
link-again-what = The link was lost or has expired? A new one ends the earlier one.
link-reset = Reset the password
link-reset-what = Password forgotten, or known to somebody else? The old password stops working at once, all devices are signed out, and you get a link to pass on.
sessions-end-all = Sign out everywhere
sessions-end-what = A phone was lost? All devices of this person are signed out; the password stays.
user-disable-what = No longer works here? The account is shut at once. What the person did stays.
user-enable-what = The account opens again, with the roles that stand above.
done-user-disabled = The account is disabled.
done-user-enabled = The account is open again.
access-title = Access
grants-none = No role counts today: this person sees the own account only.
grants-former = Earlier roles
grant-add = Give a role
grant-programme = Programme
grant-all-programmes = all programmes
grant-days = Days
grant-by = Given by
grant-from = From
grant-until = Until and including
grant-from-day = from { $day }
grant-until-day = until { $day }
grant-ahead = not yet
grant-over = ended
grant-revoke = Take away
grant-revoke-of = Take away: { $role }
grant-revoked-by = taken away { $day } by { $name }
grant-go = Give the role
grant-hint = Without a last day the role lasts until somebody takes it away. You can only give what you have yourself. A role for one programme opens neither the search nor the records of people, which belong to all programmes.
grant-lacks = You cannot give this role for these days and programmes, because you do not have all that it opens. Ask somebody who does.
grant-from-past = A role begins today or later.
grant-days-order = The last day lies before the first one.
grant-doubles = This person has this role already on some of these days.
grant-conflict-watches = These roles do not go together: an auditor or data protection officer changes nothing that they look at. Take the other role away first.
grant-conflict-hands-out = These roles do not go together: who decides about help does not hand it out in the same programme. Take the other role away first.
done-granted = The role was given.
done-revoked = The role was taken away.
why-signed-in = signed in
why-signed-out = signed out
why-many-mistakes = many wrong passwords; a wait began
why-session-ended = session ended
why-sessions-ended = sessions ended
why-password-changed = password changed
why-password-set = password set by a link
why-password-reset = password reset, link made
why-invited = link made
why-first-administrator = first administrator
why-disabled = disabled
why-enabled = enabled
why-granted = role given
why-revoked = role taken away
roles-title = Roles and what they may do
roles-lead = This table is not a description: every page and every step asks it. What is not marked is denied.
roles-actions = What each role may do
roles-actions-what = Somebody with two roles may do what either of them may. Your own roles are set off by colour.
roles-second-person = never the person who proposed it
roles-classes = Which data each role sees
roles-classes-what = The highest class that a role sees, on those pages that the table above opens to it.
roles-apart = Roles that one person cannot hold together
roles-apart-what = They are refused when they are given.
roles-besides = What holds besides
roles-besides-programme = A role counts only in programmes in which the own organisation takes part, and only for the programme and the days that it was given for.
roles-besides-sharing = Another organisation’s data are seen only under a valid record of the data sharing, and only the fields that it names.
roles-besides-grants = Nobody gives a role that opens more than they have themselves.
roles-besides-hidden = What somebody may not see looks like what does not exist. Tables by community, for roles that do not see special data, are those that were published.
roles-group-people = People
roles-group-lists = Lists
roles-group-programmes = Programmes
roles-group-selection = Selection
roles-group-goods = Goods
roles-group-deliveries = Distribution
roles-group-reports = Reports
roles-group-office = Office
class-public = Public
class-operational = Operational
class-personal = Personal
class-special = Special
class-protection = Protection
class-what-public = published figures and lists by code
class-what-operational = programmes, goods, days, lists by code
class-what-personal = names, addresses, numbers, phones
class-what-special = community, disability, illness, displacement; original rows
class-what-protection = violence, trafficking: not kept in this program
action-see-users = See who has which role
action-see-looks = See who looked at a person
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
user-add = Add a user
user-disable = Disable
user-enable = Enable
user-other-organisation = Another organisation adds its own users. Ask its administrator.
user-not-oneself = You cannot disable your own account. Ask another administrator.
user-needs-name = A user needs a user name and a name.
user-name-taken = The user name { $name } is taken. Choose another one.
password-short = The password is too short. Use at least 10 characters.
role-unknown = This role does not exist.
organisation-needs-name = An organisation needs a name and a short code.
organisation-code-taken = The code { $code } is taken. Choose another one.
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
organisation-public-institution = Public institution
organisation-international = International organisation
organisation-association = Association of municipalities
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
action-record-activity = Record what was done
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
todo-first-list = { $count ->
    [one] list is agreed on; the first one can come in
   *[other] lists are agreed on; the first one can come in
 }
todo-first-list-day = agreed since { $day }
todo-first-list-step = Import
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
person-sex-female = female
person-sex-male = male
search = Search
search-title = Find
search-nobody = Nobody was found for “{ $question }”. Try only the surname, the identity number, or the household's code.
search-count = { $count ->
    [one] One person
   *[other] { $count } people
}
search-hint = A name in any script and spelling, an identity number, a phone, a household code (H-0042) or an address. Several words narrow it down.
search-more = Only the first { $count } are shown. One more word narrows it down.
search-why = Why
search-why-name = name
search-why-number = identity number
search-why-phone = phone
search-why-code = code
search-why-address = address
export-cut = The file ends here with { $count } of { $all } rows; it holds no more. Narrow the list on its page and download the rest.
households-title = Households
households-count = { $count ->
    [one] One household, each person once
   *[other] { $count } households, each once
}
households-disagree = Lists disagree
households-empty = No households yet. Import a list in a programme; they appear here.
household-head = Head of household
household-of = Household { $code }
lists-disagree = lists disagree
lists-disagree-long = The lists, or what was entered by hand, say different things about this household. The newest counts until a person decides; choose below what is right.
members-title = Members
members-stated = { $count ->
    [one] one member, as stated
   *[other] { $count } members, as stated
}
members-only-head = Only the head is recorded by name.
member-name = Name
facts-title = What is recorded
facts-lead = What counts stands first: what a person chose, else the newest. Beside it, who said it, in which list and row or by hand, and when.
looks-title = Who saw this
looks-lead = Everybody who had this person or household before their eyes, newest first.
looks-none = Nobody has looked yet.
looks-when = Time
looks-how = How
looks-household = household
looks-day = Distribution list of a day
looks-export = Download of all households
looks-ranking = Ranking of a call
looks-list = Rows with something odd of a list
looks-all = All looks
looks-in-lists = Seen in lists
looks-hint = Looks of the same person in the same way within ten minutes count once. Partner organisations stand here too, for people whose data your organisation shares. What is read on paper or on somebody else’s screen no program knows.
fact-what = Fact
fact-value = Value
fact-source = Source
fact-other = Another source says
fact-choose = This one is right
fact-chosen-by = chosen by { $who }, { $day }
fact-chosen-on = chosen, { $day }
fact-undo = Take the decision back
fact-not-chosen = Nobody has decided about this; somebody may have taken the decision back already. Open the page again.
fact-from-number = from the identity number
fact-enter = Enter a fact by hand
fact-enter-go = Go on
fact-enter-other = enter another value
fact-enter-lead = What you enter stands beside what the lists say, with your name and the day. The newest counts until a person decides.
fact-known = What is known until now
fact-value-new = Value
fact-choice-words = in other words, below
fact-value-words = In other words
fact-value-words-hint = Only where nothing above fits. What cannot be read is kept as text and marked.
fact-hint-birth = As it stands on the document, for instance 15.06.1995 or only 1995. A day that does not exist is kept and marked.
fact-hint-number = As it stands on the document. A number that does not fit its check digit is kept and marked.
fact-hint-amount = An amount a month, for instance 120,50.
fact-hint-count = A whole number, for instance 4.
fact-since = Holds since
fact-since-hint = The day from which this is true; today, if you do not know.
fact-why = How do you know?
fact-why-hint = For instance: told at the counter, identity card shown, home visit.
fact-counts = This one is right: it counts before every other value
fact-save = Save the fact
fact-by-hand = entered by hand by { $who }, { $organisation }, { $day }
fact-holds-since = holds since { $day }
fact-take-back = Take it back
fact-no-list = No list in use speaks of this record, so nothing can be entered beside it. Import the list that names it first.
fact-not-by-hand = This was not entered by hand in your organisation, or somebody has taken it back already. Open the page again.
facts-none = Nothing is recorded yet that you may see.
done-fact-entered = Saved. It stands beside the others with your name.
done-fact-entered-pairs = Saved. It stands beside the others with your name. { $count ->
    [one] One new pair waits in the review.
   *[other] { $count } new pairs wait in the review.
}
done-fact-entered-marked = Saved and marked: “{ $value }” looks wrong or could not be read. Compare it with the document; you can take it back and enter it again.
done-fact-taken-back = Taken back. It no longer counts; the audit trail remembers it.
done-fact-taken-back-pairs = Taken back. It no longer counts; the audit trail remembers it. { $count ->
    [one] One new pair waits in the review.
   *[other] { $count } new pairs wait in the review.
}
done-fact-chosen = Chosen. This value counts from now on; the others stay with their sources.
done-fact-chosen-pairs = Chosen. This value counts from now on. { $count ->
    [one] One new pair waits in the review.
   *[other] { $count } new pairs wait in the review.
}
done-fact-open = Taken back. The newest value counts until a person decides.
done-fact-open-pairs = Taken back. The newest value counts until a person decides. { $count ->
    [one] One new pair waits in the review.
   *[other] { $count } new pairs wait in the review.
}
received-title = Received
received-none = Nothing has been handed over yet.
sources-title = Where it comes from
merges-title = Merged
merge-undone = undone
merge-earlier-list-back = the earlier list counts again
written-rule = the same valid number, name and birth date; or, where neither has a number, the same surname, given name, father's name, whole birth date and address
written-rule-who = by the written rule
row-title = Row as it came
row-number = row { $row }
row-lead = As it stands in the file, nothing changed. Opening it was written into the audit trail.
mark-impossible = no such day
mark-not-understood = not understood
mark-bad-check-digit = wrong check digit
mark-doubtful-number = doubtful number
relation-head = head
relation-spouse = spouse
relation-child = child
relation-parent = parent
relation-sibling = sibling
relation-grandchild = grandchild
relation-other = other
wg-answer-1 = no difficulty
wg-answer-2 = some difficulty
wg-answer-3 = a lot of difficulty
wg-answer-4 = cannot do it at all
housing-own = own home
housing-rented = rented
housing-with-relatives = with relatives
housing-collective-centre = collective centre
housing-informal-settlement = informal settlement
housing-social = social housing
housing-none = homeless
housing-other = other
all = All

## lists
lists-title = Lists
lists-empty = No list yet. Ask each organisation for its list as it keeps it: Excel or CSV, any script, any order of columns.
lists-given = Lists that were given
list-file = File
list-from = From
list-given-on = Given on
list-rows = Rows
list-state = State
list-state-columns = columns to settle
list-state-importing = being imported
list-state-published = in use
list-state-replaced = replaced by a corrected file
list-state-withdrawn = withdrawn
list-state-long-replaced = A corrected file has replaced this list; what it said no longer counts.
list-state-long-withdrawn = This list was withdrawn; what it said no longer counts.
list-add = Add a list
list-drop = Drop the file here
list-drop-hint = Excel (.xlsx) or CSV, up to 64 MB and 200,000 rows. Title rows, other scripts, any order of columns are fine.
list-refused = { $name }: { $why }
list-choose-file = Choose a file first.
list-under-sharing = Given under
list-read = Read the file
list-record-sharing = Record the data sharing
list-needs-sharing = A list needs a record of the data sharing: who gives it, for what, on which basis. Record it first.
list-same-file = This file has been imported already as { $name }. If it was corrected, save it and send the corrected file.
list-correct-gone = The list that this file should correct is not in use any more. Choose again.
list-already-imported = This list is being imported or has been imported. Open the list to see how far it is.
list-not-published = Only a list in use can be withdrawn.
reason-missing = Please write the reason; it is kept with the change.
columns-title = What do the columns mean?
columns-lead = { $name } was read. Check what was recognised; correct what is wrong. Columns without a meaning are kept with the row, but not used.
columns-heads = Households
columns-members = Members of the households
columns-sheet-label = Sheet
columns-sheet = Sheet “{ $name }”, { $count ->
    [one] one row
   *[other] { $count } rows
}
columns-header = Column in the file
columns-samples = For example
columns-meaning = Meaning
columns-meaning-of = Meaning of the column { $name }
columns-none = not used
columns-order = The full name is written
columns-surname-first = surname first
columns-given-first = given name first
columns-earlier = An earlier list of the same organisation
columns-earlier-lead = A corrected file keeps every record and every decision; a further list adds to what is there.
columns-corrects = This file is
columns-further = a further list
columns-corrects-list = a corrected version of { $name }
columns-import = Import
columns-discard = Throw this file away
columns-need-name = The name is missing: one column must be the full name, or two must be surname and given name.
columns-twice = One meaning stands at two columns. Leave it at one of them.
columns-members-untied = The sheet of members needs the column that ties a member to the household (the household's number).
done-discarded = { $name } was thrown away.
import-step- = Waiting
import-step-reading = Reading the rows
import-step-writing = Writing the rows
import-step-indexing = Writing what they are found by
import-step-matching = Looking for the same people in other lists
import-step-publishing = Almost done
import-may-leave = You may leave this page; the work goes on.
import-look-again = Look again
import-failed = The import did not finish and nothing of it was kept.
import-again = Back to the columns
import-found = What the list brought
import-rows = Rows
import-member-rows = Rows of members
import-known = Known already
import-new = New households
import-unsure = A person must look
import-merged-sentence = { $merged ->
    [0] No row was surely known already.
    [one] One household was surely known already and became one with its other rows.
   *[other] { $merged } households were surely known already and became one with their other rows.
} { $review ->
    [0] Nothing waits for a person.
    [one] One pair waits for a person.
   *[other] { $review } pairs wait for a person.
}
import-common-names = { $count ->
    [one] One person has a name that more than eight people in the programme have. The name alone was no question: where neither number, birth date, father’s name, telephone nor address agreed, the two are namesakes.
   *[other] { $count } persons have names that more than eight people in the programme have. The name alone was no question: where neither number, birth date, father’s name, telephone nor address agreed, the two are namesakes.
}
problems-title = Rows with something odd
problems-lead = Every row was imported. What is odd is marked and kept as it was written.
problems-none = Nothing odd in any row.
problems-all = all
problem-row = Row
problem-member-row = members, row { $row }
problem-who = Person
problem-what = What is odd
problem-written = As written
problem-kind = Kind
problem-suggested = Proposed
problem-right = What is right
problems-count = { $count ->
    [one] One remark
   *[other] { $count } remarks
}
problems-beyond = Here stand the first { $count } of { $all }. Choose one kind on the page of the list, or download all of them.
problem-impossible-date = no such day
problem-lost-zero = lost zero
problem-bad-check-digit = wrong check digit
problem-doubtful-number = doubtful number
problem-year-only = only the year
problem-not-understood = not understood
problem-name-missing = name missing
problem-member-without-household = member without household
problem-date-against-number = date against number
problem-impossible-date-words = { $field }: the day “{ $original }” does not exist. It is kept as text.
problem-impossible-date-suggestion = The identity number says { $suggestion }.
problem-lost-zero-words = The number { $original } had lost its leading zero.
problem-lost-zero-suggestion = Repaired: { $suggestion }.
problem-bad-check-digit-words = The number { $original } does not fit its check digit. It is kept and marked; compare it with the document.
problem-bad-check-digit-suggestion = { $suggestion }
problem-doubtful-number-words = The number { $original } looks unusual. It is kept and marked; compare it with the document.
problem-doubtful-number-suggestion = { $suggestion }
problem-year-only-words = { $field }: only “{ $original }” is written. The year is accepted.
problem-year-only-suggestion = The identity number says { $suggestion }.
problem-not-understood-words = { $field }: “{ $original }” was not understood. It is kept as text.
not-shared = not shared with your organisation
problem-not-shared = { $field }: { $organisation } does not share this field with your organisation.
problem-not-understood-suggestion = The identity number says { $suggestion }.
problem-name-missing-words = No name in this row: { $original }
problem-name-missing-suggestion = { $suggestion }
problem-member-without-household-words = The household { $original } is not in the list; the member stands alone.
problem-member-without-household-suggestion = { $suggestion }
problem-date-against-number-words = { $field }: “{ $original }” differs from the date in the identity number. Both are kept.
problem-date-against-number-suggestion = The identity number says { $suggestion }.
withdraw = Withdraw the list
withdraw-title = Undo this import
withdraw-lead = Everything that this list said stops to count, and merges that rest on it are undone. Households that have received something stay. The rows remain with the list.
withdraw-lead-corrects = The list that it corrected counts again, as it was.
list-giver-withdraws = Only { $organisation }, who gave this list, or the organisation that leads the programme can withdraw it. Ask one of them.
done-withdrawn = { $name } was withdrawn.
done-withdrawn-back = { $name } was withdrawn; { $back } counts again.
done-withdrawn-kept = The list was withdrawn. Of its households, { $count } stay because something was awarded or delivered to them.
file-empty = The file is empty. Open it, check that it holds the list, save it and send it again.
file-password = The file is protected with a password. Open it, remove the password (File, Info, Protect), save it and send it again.
file-xls = This is an old Excel file (.xls). Open it and save it as .xlsx.
file-xlsb = This is a binary Excel file (.xlsb). Open it and save it as .xlsx.
file-ods = This is an OpenDocument file (.ods). Open it and save it as .xlsx.
file-pdf = This is a PDF, which is for reading and printing only. Ask for the Excel or CSV file that it was made from.
file-image = This is a picture. Ask for the Excel or CSV file.
file-document = This is a text document. Copy the table into Excel and save it as .xlsx.
file-web-page = This is a web page with another name. Open it in Excel and save it as .xlsx.
file-archive = This is an archive. Unpack it and send the list itself.
file-not-a-table = This is not a table that can be read. Save the list as .xlsx or CSV and send it again.
file-no-header = No row with column names was found. Put names such as “Surname”, “Given name”, “Identity number” above the columns.
file-damaged = The file is damaged and cannot be read. Open it in Excel, save it under another name and send that.
file-damaged-at = The sheet { $sheet } is damaged at the cell { $cell } or soon after it and cannot be read. Open the file in Excel, look at that place, save it under another name and send that.
file-too-wide = The sheet { $sheet } has { $columns } columns; { $limit } can be read. Delete the columns that are not needed.
file-too-long = The sheet { $sheet } has a value in row { $row }; { $limit } rows can be read. Split the list into several files, or delete what stands far below it.
file-too-many-cells = The file holds more than { $limit } cells; the limit is passed in the sheet { $sheet }. Split the list into several files.
file-cell-too-long = The cell { $cell } of the sheet { $sheet } is longer than { $limit } characters. Shorten it.
file-text-too-long = A text in the file is longer than { $limit } characters, which no spreadsheet program writes into a cell. Shorten it.
file-too-large-inside = The file is far larger inside than it looks and was not read. Copy the table into a new file and send that.
file-too-large-inside-at = The sheet { $sheet } is far larger inside than it looks, at the cell { $cell }, and was not read. Copy the table into a new file and send that.
file-has-doctype = The file holds a part that no spreadsheet program writes so ({ $part }) and was not read. Copy the table into a new file and send that.
file-too-heavy = Reading the file took more memory or time than is allowed; nothing was kept. Copy the table into a new file, or split it.
file-encoding-mixed = Some letters of the file are written in different encodings and stand as � ({ $marks } places, the first in row { $row }). Check the names before you import.
file-quotes-unbalanced = A quotation mark is never closed; quotation marks were read as ordinary characters.
file-columns-trimmed = Empty columns of the sheet { $sheet } were left out because it was too wide; { $columns } with something in them were kept.
file-sheet-empty = The sheet { $sheet } has nothing in it and was left out.
field-row-number = Number of the row
field-household-number = Number of the household
field-full-name = Full name
field-surname = Surname
field-given-name = Given name
field-father-name = Father's name
field-mother-name = Mother's name
field-maiden-name = Maiden name
field-identity-number = Identity number
field-birth-date = Birth date
field-age = Age
field-sex = Sex
field-address = Address
field-settlement = Settlement
field-municipality = Municipality
field-country = Country
field-phone = Phone
field-email = E-mail
field-community = Community
field-household-size = Members
field-children-under-15 = Children under 15
field-over-65 = Members over 65
field-monthly-income = Monthly income
field-housing = Housing
field-applied-on = Applied on
field-chronic-illness = Chronic illness
field-cash-social-assistance = Cash social assistance
field-relation = Relation to the head
field-wg-seeing = Difficulty seeing
field-wg-hearing = Difficulty hearing
field-wg-walking = Difficulty walking
field-wg-remembering = Difficulty remembering
field-wg-self-care = Difficulty with self-care
field-wg-communicating = Difficulty communicating
field-disability = Disability
field-single-parent = Single parent
field-employment = Employment
field-education = Education
field-displacement-status = Displacement status
field-bank-account = Bank account
field-notes = Notes

## matching
review-title = Review
review-question = The same person?
review-count = { $proposed ->
    [one] one pair waits
   *[other] { $proposed } pairs wait
}, { $unsure } put off
review-source = { $file }, row { $row }
review-member = member of the household
review-evidence = Evidence
review-same-name = The same name in two lists, but another number or birth date. Namesakes are common: look closely.
review-same-number = The same identity number under another name or date. It may have been copied from somebody else.
review-together = All evidence together
review-same = same person { $percent } %
review-family = other member of the family { $percent } %
review-unrelated = strangers { $percent } %
review-reason = Your reason (kept with the answer)
review-answer-same = Same person
review-answer-different = Different people
review-answer-unsure = Not sure, ask later
review-keeps = Merging keeps both rows and can be undone. “Different” is remembered: the pair does not come back.
review-undo = Take this answer back
review-undo-last = Take my last answer back
review-empty = Nothing waits for you
review-empty-lead = Every pair that needed a person has its answer, or somebody else has it open right now.
review-before = Nothing to review yet
review-before-lead = When lists are imported, pairs of rows that may be the same person wait here for your answer. Import the first list; what is surely the same becomes one by itself.
review-unsure-go = { $count ->
    [one] Look at the one that was put off
   *[other] Look at the { $count } that were put off
}
review-decided = Answers so far
review-decided-empty = No answers yet.
review-two = The two
review-verdict = Answer
review-go = Review the pairs
review-field-name = Name
review-field-father = Father
review-field-birth = Birth date
review-field-sex = Sex
review-field-identity = Identity number
review-field-address = Address
review-field-phone = Phone
review-field-size = Members stated
review-field-members = Household
evidence-nothing = says nothing
level-same = the same
level-same-folded = the same, in other letters
level-swapped = surname and name swapped
level-nickname = a short form
level-subset = a part of the other
level-one-edit = one letter differs
level-close = alike
level-initial = the initial agrees
level-same-day = the same day
level-same-doubtful = the same 1 January
level-date-from-number = the date in the number
level-one-digit = one digit differs
level-day-month-swapped = day and month swapped
level-ten-years = ten years apart
level-year-only = the same year
level-same-year = the same year, another day
level-near-year = years close
level-different = another
level-not-recorded = not recorded
pair-state-same = Same person
pair-state-different = Different people
pair-state-unsure = Put off
pair-state-proposed = Waiting
pair-already-decided = Somebody else has just answered this pair. Their answer stands; the next pair is waiting.
pair-not-decided = This pair has no answer to take back.
done-pair-same = Merged. Both rows are kept; it can be undone.
done-pair-different = Kept apart. The pair will not come back.
done-pair-unsure = Put off for later.
done-pair-undone = The answer was taken back.

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
sharing-end-hint = When a sharing is ended, the receivers no longer see the data of the giver from that moment. What was decided on it stays.
sharing-state-valid = valid
sharing-state-later = begins later
sharing-state-over = has run out
sharing-state-ended = ended
kosovo-footnote = * This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence.
done-programme-added = The programme was added. Next: organisations, activities, and the record of the data sharing.
done-sharing-recorded = The data sharing was recorded. Lists can come in under it.
done-sharing-ended = The data sharing has ended.
sharing-ended-before = This record has ended already.

## register
programme-part-setup = Set-up
programme-part-budget = Budget
programme-part-quality = Quality of the data
part-change = Change
part-remove = Remove
done-part-removed = Removed. The audit trail keeps what stood there.
setup-title = Setting the programme up
setup-lead = What a programme needs, part by part. Nothing has to be complete at once: whatever is missing is said on the pages and in reports.
setup-read-only = You can read this. The organisation that leads the programme or keeps its record changes it.
setup-done = there
setup-open = to be done
setup-part-setup = All parts
setup-part-parts = Components and activities
setup-part-partners = Organisations and emblems
setup-part-places = Places
setup-part-documents = Documents and links
setup-step-facts = Days and status
setup-step-texts = Texts in languages
setup-step-parts = Components and activities
setup-step-partners = Organisations and emblems
setup-step-places = Places
setup-step-documents = Documents and links
setup-step-budget = Budget
setup-step-quality = Quality of the data
setup-hint-facts = When it begins and ends, what its status is, in which currency it counts, how places in Kosovo* are written.
setup-hint-texts = What it is for and for whom, in the language in which it was written and in those of its readers.
setup-hint-parts = Who does what, with days of their own, and what is to be reached.
setup-hint-partners = Donors, implementers, partners and institutions, and the signs that stand on its page.
setup-hint-places = Where it works, as its page names the places.
setup-hint-documents = Publications, brochures, videos and news, and the programmes that it belongs to.
setup-hint-budget = What is planned and what was spent, by component and donor.
setup-hint-quality = What is odd about what was entered, and who decided what about it.
setup-languages = { $count ->
    [one] The title stands in { $count } language
   *[other] The title stands in { $count } languages
 }
setup-components = { $count ->
    [one] { $count } component
   *[other] { $count } components
 }
setup-activities = { $count ->
    [one] { $count } activity
   *[other] { $count } activities
 }
setup-organisations = { $count ->
    [one] { $count } role of an organisation
   *[other] { $count } roles of organisations
 }
setup-sections = { $count ->
    [one] { $count } section
   *[other] { $count } sections
 }
setup-documents = { $count ->
    [one] { $count } document
   *[other] { $count } documents
 }
setup-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
 }
setup-findings = { $count ->
    [one] { $count } finding waits for a decision
   *[other] { $count } findings wait for a decision
 }
programme-status-not-stated = not stated
programme-role-reporting = keeps the record
programme-needs-lead = The organisation that answers for the programme here keeps this role. Without it nobody could change the programme.
programme-unknown = There is no programme { $code } that you can see.
unit-counted-item = pieces
text-subtitle = Second title
text-area = Area of the programme
text-activities = Main activities
text-places = Where, in words
text-contact = Who to ask
text-complaints = How to complain
text-disclaimer = Disclaimer and notes
text-as-written = As it was first written
components-title = Components
parts-lead = A component is one organisation's part of the programme, with its own days, donors and partners. A measure is a smaller part inside it, such as that of one municipality. Activities say what is done and what is to be reached.
level-component = Component
level-measure = Measure
component-add = Add a component or measure
component-what = Add one if several organisations work with days or donors of their own. A programme without components is just as good.
component-edit = Change { $code }
component-remove = Remove this component
component-parent = Part of
component-parent-none = the programme itself
component-partners = Donors, partners and institutions of this part
component-partner-away = takes no part
component-days-hint = Write the days as they stand in the contract, for example 31.01.2019. A day that does not exist is kept and marked.
component-days-of-programme = as the programme
component-code-wrong = The code of a component is made of Latin letters, digits and hyphens, at most 40, without spaces. For example IOM.
component-unknown = There is no component { $code } in this programme. Load the page again and choose from the list.
component-in-itself = A component cannot be part of itself.
component-too-deep = There are two levels: a measure lies in a component, and nothing lies in a measure.
component-needs-title = A component needs a title.
component-in-use = { $code } cannot be removed: measures, activities, money or records lie in it. Move or remove those first.
attribution-outside = { $component } runs from { $from } to { $until }. What was done on { $day } is kept, but does not count for it. On that day it can count for: { $fitting }.
attribution-outside-all = { $component } runs from { $from } to { $until }. What was done on { $day } is kept, but does not count for it, and no other component runs on that day.
activities-of-programme = Activities of the programme as a whole
activities-all-inside = All activities lie in components.
activity-edit = Target, kind, component
activity-component = Component
activity-component-none = Programme as a whole
activity-kind-none = Not said
activity-kind-package = package
activity-kind-equipment = equipment
activity-kind-grant = grant
activity-kind-event = meeting or event
activity-kind-training = training
activity-kind-course = course
activity-kind-mentoring = mentoring
activity-kind-visit = visit
activity-kind-focus-group = focus group
activity-kind-campaign = campaign
activity-kind-material = information material
activity-kind-referral = referral
activity-kind-transport = transport
activity-kind-service-day = day of a service
activity-remove = Remove this activity
activity-in-use = { $code } cannot be removed: something was recorded for it or uses it. Targets can be changed.
target-new = New target
target-set = Set the target
target-set-on = Set on
target-why = Why it was set
target-needs-day = A target needs the day on which it was set. Write it as 30.06.2021.
target-earlier = Until it was changed ({ $day }):
partner-answers = answers for the programme
partner-remove = Remove the role { $role } of { $name }
emblems-title = Signs and emblems
emblems-lead = Each sign with its name, the words for those who do not see it, and what its owner asks of whoever prints it.
emblems-none = No sign yet. Add those of the donors first: most contracts ask for them.
emblem-unnamed = Sign { $number } without a name
emblem-name = Whose sign it is
emblem-organisation = Organisation in the list
emblem-alt = What is to be seen, in words
emblem-rule = Rule for its use
emblem-file = Picture
emblem-file-hint = PNG or JPEG. The picture is drawn anew and made smaller, so that nothing else in the file comes along.
emblem-needs-alt = Say in words what is to be seen on the picture, for those who do not see it.
emblem-add = Add a sign
emblem-edit = Change this sign
emblem-remove = Remove this sign
places-lead = Places come from the gazetteer, so that they can be found, counted and drawn on a map. What the page calls them stands beside them.
places-count = { $count ->
    [one] { $count } place
   *[other] { $count } places
 }
places-none = No place yet. Add the municipalities in which the programme works.
places-gazetteer = Place
places-inside = Lies in
places-named-as = Name on the page
places-named-as-of = Name of { $place } on the page
places-save-names = Save the names
places-change = Change the places
stated-title = Stated counts
stated-lead = How many the page says there are. Both counts are kept; where they differ, the quality of the data says so and looks for the reason.
stated-places = Places
stated-economies = Economies of the associations
stated-negative = A count cannot be below zero. Leave it empty if the page states none.
sections-title = Sections
sections-lead = A section may stand empty: readers see that there is nothing yet.
sections-choose = Sections of the page
sections-save = Save the sections
section-publications = Publications
section-brochures = Brochures
section-video = Video
section-news = News
section-empty = Nothing yet.
document-add = Add a document
document-section = Section
document-published = Published on
document-url = Address on the web
document-url-wrong = An address begins with https:// and has at most 1000 characters.
document-file = Or a file
document-file-hint = PDF, PNG or JPEG. Pictures are drawn anew and made smaller.
document-alt = What is to be seen, in words
document-needs-place = A document needs an address or a file.
document-too-large = The file is larger than 8 MB. Make it smaller, or give its address on the web.
document-remove = Remove { $title }
links-title = Programmes that belong together
links-lead = Which programme this one is part of, which it continues, which stand beside it.
links-none = No link yet.
link-kind-label = How they belong together
link-kind-part-of = Part of
link-kind-continues = Continues
link-kind-linked = Stands beside
link-label = Name of the programme
link-other = Here
link-elsewhere = stands elsewhere
link-to-itself = A programme cannot be linked to itself.
budget-title = Budget
budget-lead = What is planned and what was spent, each line with its day, rate and document.
budget-none = No money entered yet
budget-what = Enter what the contract plans, then what was spent. Reports and the public page can then say both.
budget-sums = By component and donor, in { $currency }
budget-kind-planned = planned
budget-kind-spent = spent
budget-share = Spent of planned
budget-share-of = { $percent } %
budget-over = more than planned
budget-whole = Together
budget-lines = Lines
budget-what-for = What for
budget-amount = Amount
budget-rate = Rate
budget-rate-on = Rate of the day
budget-rate-hint = Only for another currency: how much of it makes 1 { $currency }. For example 1.95583.
budget-on-day = Day
budget-document = Document
budget-add = Add a line
budget-add-hint = The same code again changes the line.
budget-of = { $spent } of { $planned } { $currency } spent
budget-code-wrong = The code of a line is made of Latin letters, digits and hyphens, at most 40, without spaces.
budget-needs-title = Say what the money is for.
budget-amount-wrong = An amount is more than zero.
budget-needs-rate = A line in { $currency } needs the rate to { $own }: how much { $currency } makes 1 { $own }.
field-amount = Please write an amount here ({ $field }), for example 9800.00.
input-amount = Amount
input-alt = What is to be seen, in words
input-donor = Donor
input-label = Name of the programme
input-on-day = Day
input-position = Place in the order
input-rate-on = Rate of the day
input-rule = Rule for its use
input-set-on = Set on
input-stated = Stated count
quality-title = Quality of the data
quality-lead = What is odd about what was entered. Nothing is refused and nothing is changed by itself but words that mix two alphabets; a person decides, with a reason, and what was entered stays beside what was decided.
quality-decide = Decide
quality-filter = Which findings
quality-filter-open = Waiting
quality-filter-decided = Decided
quality-filter-all = All
quality-none = Nothing here
quality-none-open = Everything that was found has been decided.
quality-none-what = Nothing odd was found about this programme.
finding-state-open = waits
finding-state-accepted = taken
finding-state-kept = stays as entered
finding-state-changed = put right
finding-state-repaired = repaired on entry
finding-about = Where
finding-original = As entered
finding-proposed = Proposal
finding-not-taken = Proposal not taken
finding-now = Now
finding-decided = Decided
finding-by-program = by the program, on entry
finding-accept = Take the proposal
finding-keep = Keep as entered
finding-put-back = Put back as entered
finding-reopen = Take this decision back
finding-needs-reason = Give the reason of the decision in a few words.
finding-decided-before = This was decided meanwhile. Load the page to see it.
finding-not-decided = This has not been decided, so there is nothing to take back.
finding-no-proposal = There is no proposal here. Put it right where it was entered, or keep it with a reason.
finding-text-changed = The text was changed meanwhile. Load the page to see what is odd about it now.
done-finding-decided = Decided. What was entered stays beside it.
done-finding-reopened = Taken back. It waits for a decision again.
finding-name-impossible-day = A day that does not exist
finding-name-end-before-start = The end stands before the start
finding-name-component-outside = A component outside the programme's days
finding-name-start-in-text = The start differs in the text
finding-name-status-against-days = The status contradicts the days
finding-name-no-period = No period
finding-name-no-status = No status
finding-name-no-donor = No donor
finding-name-no-implementer = Nobody carries it out
finding-name-stated-places = Stated and listed places
finding-name-economies = Economies and associations
finding-name-one-word-for-communities = One word for three communities
finding-name-no-quantity = No quantity
finding-name-parts-add-up = Two numbers make a third
finding-name-household-size = Households of different size
finding-name-mixed-script = Two alphabets in one word
finding-name-roman-numeral = A Roman numeral that became a letter
finding-name-title-variant = The title in two variants
finding-name-open-quotation = A quotation mark that is never closed
finding-name-footnote-mark = A note without its mark
finding-name-unnamed-emblem = A sign without a name
finding-impossible-day = This day does not exist. What was written is kept.
finding-end-before-start = The last day stands before the first one. Both are kept.
finding-component-outside = The component { $component } begins before the programme or ends after it.
finding-start-in-text = The text says { $said }, and the first day is { $starts }. Both are kept.
finding-status-against-days = This is the status, and the days say something else.
finding-no-period = Neither a first nor a last day is given.
finding-no-status = The page says nothing about the status.
finding-no-donor = No organisation has the role of a donor.
finding-no-implementer = No organisation leads the programme or carries it out.
finding-stated-places = { $stated } places are stated and { $listed } are listed. { $inside } lies in { $around }: counted inside it, both may be right. Both counts are kept.
finding-stated-places-unexplained = { $stated } places are stated and { $listed } are listed. Both counts are kept.
finding-economies = { $stated } economies are stated and { $listed } associations are listed. They come from { $economies } economies: { $economy } has more than one association.
finding-economies-unexplained = { $stated } economies are stated and { $listed } associations from { $economies } economies are listed.
finding-one-word-for-communities = RAE is one word for three communities. People are counted by the community that they name themselves.
finding-no-quantity = Nothing says how much is to be reached by { $codes }. Reports say "target not set".
finding-parts-add-up = The targets of { $first } and { $second } make that of { $whole }: { $sum }. The same people may be meant.
finding-household-size = Persons for each household differ: { $one } for { $first }, { $two } for { $second }.
finding-mixed-script = Letters of two alphabets stand in one word. Search and sorting would miss it.
finding-roman-numeral = A change of script has turned a Roman numeral into letters.
finding-title-variant = The text names the programme in other words than its title.
finding-open-quotation = This quotation is opened and never closed.
finding-footnote-mark = The note { $mark } stands at the end, and its mark stands nowhere in the text.
finding-unnamed-emblem = Sign { $number } has no name. Nobody can be told whose it is.
programme-file-toml = line { $line }: { $fault }
programme-file-value = line { $line }: "{ $value }" is none of the possible values: { $possible }
programme-file-place = line { $line }: the gazetteer has no place called "{ $value }"
programme-file-day = line { $line }: "{ $value }" is no day; here a day is written 2021-06-30
programme-file-organisation = line { $line }: no organisation of this file has the code "{ $value }"
programme-file-component = line { $line }: no component above this line has the code "{ $value }"
programme-file-field = line { $line }: there is no field "{ $value }"
programme-file-language = line { $line }: "{ $value }" is no language of this program
programme-file-twice = line { $line }: the code "{ $value }" stands twice
programme-file-amount = line { $line }: "{ $value }" is no amount
programme-file-rate = line { $line }: an amount in { $value } needs a rate to the currency of the programme
programme-file-title = line { $line }: the programme has no title in its original language "{ $value }"

## selection
ranking-again = Make the ranking anew from the facts as they stand now
selection-lead-only = Only the organisation that leads the programme settles the selection. Ask its programme manager.
criteria-points-range = The points of the line { $line } are out of range. Use at most 1,000,000.
criteria-stay-frozen = The criteria are frozen since the call was opened and cannot change.
selection-title = Selection
calls-empty = No call yet. A call says how many households can be helped and by which criteria they are chosen.
call = Call
call-add = Add a call
call-add-lead = It starts with the scorecard that municipalities of the region commonly use; change it before the call opens.
call-title = Title
call-places = Places
call-reserve = Reserve
call-places-count = { $count ->
    [one] one place
   *[other] { $count } places
}
call-reserve-count = { $count } in reserve
call-state-draft = Criteria
call-state-open = Ranking and decisions
call-state-locked = Locked
call-state-published = Published
call-open = Open the call and freeze the criteria
call-open-warning = Frozen criteria cannot change: that is what makes the list fair. Try them out first.
call-needs-title-places = A call needs a title and at least one place.
call-already-open = This call is open already.
call-not-open = Open the call first; that freezes the criteria.
call-not-locked = Lock the decisions first.
criteria-version = Scorecard, version { $version }
criteria-edit = Change the scorecard
criteria-lead = A line gives its points when its conditions hold. If a fact is not recorded, the line gives 0 and says so.
criteria-line = Line
criteria-rule = Rule
criteria-minimum = Eligible from { $points } points.
criteria-ties = Ties:
criteria-not-recorded = Each line whose rule holds gives its points. A line whose fact is not recorded gives 0 and says so.
criteria-places = { $reserve ->
    [0] Chosen are the first { $places } by points.
    [one] Chosen are the first { $places } by points; the next one is the reserve.
   *[other] Chosen are the first { $places } by points; the next { $reserve } are the reserve.
}
criteria-full-tie = If all of these are equal too, the order in which the records came stays, and the ranking says so.
criteria-frozen = Frozen; its hash:
criteria-try = Try it out
criteria-changed = The criteria differ from what was frozen. Tell your administrator: the data was changed from outside.
criteria-need-lines = A scorecard needs at least one line, and at most 60.
criteria-line-needs-name = Every line needs a name in at least one language.
criteria-expression-wrong = The rule of the line { $line } cannot be used: { $fault }
criteria-new-line = New line
criteria-label-en = Name in English
criteria-label-sr = Name in Serbian (Latin)
criteria-fact = Fact
criteria-and = and
criteria-or = or
criteria-condition = { $fact }: { $comparison } { $value }
criteria-condition-wrong = Line “{ $line }”: the value “{ $value }” is not understood. Yes or no is written so, housing as words from the list, numbers and amounts as digits.
criteria-points-whole = Line “{ $line }”: write its points as a whole number.
criteria-minimum-whole = Write as a whole number from how many points a household is eligible.
criteria-more-conditions = More conditions for this line
criteria-comparison = Comparison
criteria-value = Value
criteria-expert = As an expression (for experts)
criteria-expression = CEL expression
criteria-by-hand = Use the expression as written here
criteria-order = Order
criteria-minimum-field = Eligible from so many points
criteria-tie-field = Tie { $number }
comparison-at-least = at least
comparison-at-most = at most
comparison-below = below
comparison-above = above
comparison-is = is
points = Points
points-count = { $count ->
    [one] one point
   *[other] { $count } points
}
tie-lower-income-per-head = lower income per head
tie-more-children = more children under 15
tie-earlier-application = earlier application
tie-decided-lower-income-per-head = Same points as before: lower income per head decided.
tie-decided-more-children = Same points as before: more children decided.
tie-decided-earlier-application = Same points as before: the earlier application decided.
tie-decided-full = A full tie with the one before; the order in which they came was kept.
tie-title = What decides a tie
tie-applied = Earliest application
score-fact-size = members
score-fact-children-under-15 = children under 15
score-fact-over-65 = members over 65
score-fact-members-15-64 = members of 15 to 64
score-fact-income = monthly income
score-fact-income-per-head = income per head
score-fact-wg-highest = highest answer on difficulties (1-4)
score-fact-chronic-illness = chronic illness
score-fact-cash-social-assistance = cash social assistance
score-fact-single-parent = single parent
score-fact-housing = housing
score-missing = not recorded: { $fact }
trial-title = Who would be in, who out
trial-eligible = Eligible
trial-not = Not eligible
trial-within = Within the places
trial-cut = Points at the cut
trial-community = By community (no rule looks at it)
trial-in = In
trial-out = Out
trial-missing = Facts that no list records
trial-households = Households
rankings-title = Rankings
rankings-empty = No ranking yet.
ranking-make = Make the ranking
ranking-name = Ranking { $version }
ranking-version = Version
ranking-at = Made on
ranking-cut-lead = { $count ->
    [one] One place; the line shows where it ends.
   *[other] { $count } places; the line shows where they end.
}
ranking-cut = { $count } places end here
ranking-place = Place
ranking-because = Because
ranking-below = below the minimum
ranking-eligible = Eligible
ranking-not-eligible = Not eligible
ranking-all = All on one page
ranking-after = new ranking
ranking-first = the first ranking
ranking-by-objection = an objection was upheld
ranking-not-newest = A newer ranking exists. Load the page and enter the session for that one.
candidate-place = Place { $place }; { $places } can be helped
candidate-below = Below the minimum of { $minimum } points
candidate-household = The household
decision = Decision
departs = departs from the rank
committee-title = The committee
session-add = Enter a session
session-lead = { $reserve ->
    [0] The first { $places } of the ranking are accepted, except where you enter a departure with its reason.
    [one] The first { $places } of the ranking are accepted and the next one is the reserve, except where you enter a departure with its reason.
   *[other] The first { $places } of the ranking are accepted and the next { $reserve } are the reserve, except where you enter a departure with its reason.
}
session-held-on = Held on
session-place = Place
session-members = Members present, with their declarations of interest
session-interest = Interest declared (empty: none)
session-departures = Decisions that depart from the rank
session-departures-hint = All others follow the ranking. Each departure needs its reason.
session-save = Enter the decisions
session-confirm = Confirm the decisions
session-send-back = Send back
session-entered-by = Entered by
session-confirmed-by = confirmed by
session-state-entered = waits for confirmation
session-state-confirmed = confirmed
session-state-discarded = sent back
session-needs-members = A committee has at least three members. Enter who was present.
session-waits = A session is waiting for confirmation already. Confirm it or send it back first.
session-too-many = { $accepted } households would be accepted, but there are { $places } places. For each one added another must leave.
session-not-confirmed = The decisions need the confirmation of a second person before they can be locked.
session-already-settled = This session has been confirmed or sent back already.
departure-needs-reason = A decision that departs from the rank needs its reason.
departures-none = All decisions follow the ranking.
no-interest = no interest in any candidate
has-interest = declared: { $interest }
four-eyes = You entered these decisions yourself: another person must confirm them.
four-eyes-wait = Another person must confirm what you entered.
minutes-title = Minutes of the session
minutes-note = By code, without names
minutes-state = State
minutes-places = Places
minutes-ranking = Decided about
minutes-scorecard = By the rules of
minutes-declaration = Declaration of interest
minutes-decisions = Decisions
minutes-chair = Chair of the committee
minutes-secretary = Secretary
outcome = Decision
outcome-accept = accepted
outcome-reserve = reserve
outcome-reject = not accepted
call-lock = Lock the decisions
awards-count = { $count ->
    [0] no awards yet
    [one] one award
   *[other] { $count } awards
}
publications-title = Published lists
publication-title = List of households that receive assistance
publication-lead = Published on { $day }. Objections until { $until }.
publication-how = Names are not published. Each household knows its code; whoever disagrees may object in writing until the day above.
publish-hint = Everybody can then read the list by code on the public page of the programme; the page opens with it.
slips-title = Slips with the code
slips-lead = Each household gets a slip with its code on the public list, and how and until when to object. The right part says whom it is for: tear it off when you give the slip.
slips-language = Language of the slips
slips-all = { $count ->
    [one] One slip
   *[other] All { $count } slips
}
slips-one = The slip of one household
slips-note = Personal data: tear the name off when you give the slip
slip-stub = For – tear off here
slip-title = Your code on the public list
slip-what = The list “{ $title }” of { $day } shows codes, never names. Look for your code.
slip-where = It is put up at { $organisation }.
slip-online = You also find it by scanning the code.
slip-object = You may object until { $day }: say in person or in writing at { $organisation } what is wrong.
slip-keep = Bring this slip; nobody needs a lawyer. You get the answer with its reason in writing. Keep the slip: whoever knows your code can look up your place.
publication-days-order = The last day for objections lies before the day of publication.
published-on = Published on
publish-by-code = Publish by code
objections-until = Objections until
objections-title = Objections
objections-none = No objections.
objection-add = Record an objection
objection-received-on = Received on
objection-body = What it says
objection-late = after the deadline
objection-due = decide by
objection-answer = Answer with its reason
objection-decided-on = Decided on
objection-reject = Reject
objection-uphold = Uphold
objection-upheld = upheld
objection-rejected = rejected
objection-needs-text = Please write what the objection says.
objection-before-publication = Objections come after the list has been published.
objection-code-unknown = There is no household { $code } in this ranking. Check the code on the list.
objection-already-decided = This objection has been decided already.
done-call-added = The call was added with the common scorecard.
done-call-open = The call is open; the criteria are frozen.
done-ranked = The ranking was made.
done-session = Entered. Another person must confirm it.
done-confirmed = The decisions are confirmed.
done-sent-back = The session was sent back.
done-locked = Locked: { $count } new awards.
done-published = Published by code.
done-objection = The objection was recorded.
done-objection-decided = The objection was decided.
done-objection-upheld = The objection was upheld and the ranking made anew; the old one stays.

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
goods-gift-accepted = Fit to be given
gift-stands = State
gift-announce = Announce a gift
gift-needs = Name a giver and an item first:
goods-gift-way = The way of a gift
gift-next = Next step
gift-brought = How much was brought
gift-receive = It has arrived
gift-check = It has been checked
gift-stock = Put it in stock
gift-refuse = Refuse the gift
goods-gift-delivered = Delivered
gift-went = Where it went
gift-no-names = Days, municipalities and numbers. Who received it is not shown to anybody here.
gift-not-yet = Nothing of it has been delivered yet.
gift-lies = Still there
goods-gift-packed = { $quantity } of it went into { $kits } kits; { $delivered } of these kits are delivered.
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
giver-follows = Follows the gifts
giver-follows-of = Who follows the gifts of { $name }
giver-nobody = nobody
giver-hint = A donor with an account sees the way of their own gifts. Not in the list? The account needs the role of a donor, in an organisation that takes part in this programme:
giver-gives-nothing = Suppliers and volunteers have no gifts that somebody could follow.
giver-not-donor = This account cannot follow gifts here: it needs the role of a donor, in an organisation that takes part in the programme.
why-giver-connected = account follows the gifts
why-giver-parted = account no longer follows the gifts
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
print-part = households { $from }–{ $to } of { $all }
print-parts = Parts of the list
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
distribution-plan-hint = Write how many of each kit a household gets; leave empty what is not given. A size such as 7+ gives a kit only to these households.
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
refused-why = Why nothing was handed over
refused-collected = Collected on { $date }, { $place }
refused-planned = Collects on { $date }, { $place }
refused-cut = Only the last { $count } are shown here.
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
day-cancel = Take this day out of the plan
day-cancel-hint = Nothing has been handed over on it yet. Its households will wait for another day; their cards stay valid.
day-cancel-go = Take the day out
day-cancelled-already = This day has been taken out of the plan already.
done-day-cancelled = { $count ->
    [one] The day was taken out; { $count } household waits for another one.
   *[other] The day was taken out; { $count } households wait for another one.
}
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
handover-no-day = This household is entitled, but has no day yet. Ask the leader of the distribution to give it one.
handover-nothing = This household has nothing to collect. Look for it by its number, or ask the leader of the distribution.
handover-not-collected = This household is marked as not come. If it is here now, open it again.
handover-award-cancelled = This household's award was taken back when the decisions were locked again. Hand nothing over; ask the leader of the distribution.
handover-needs-proof = A proof is missing: let the person sign, scan the card, take a photo, or name a witness.
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
check-in-photo = Or a photo
check-in-photo-hint = Of the signed paper list, or of the hand-over if the person agrees. It is made small, and place and time of the camera are removed.
check-in-elsewhere = Note that it came here
done-attempt = Noted. The leader sees it on the list of this day.
record-title = What proves the hand-over
record-authorisation = Authorisation
record-by = Recorded by
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
community-not-recorded = not recorded
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
table-kept = Numbers of the earlier publication ({ $from } – { $to }): the difference to today would tell of too few people.
small-cells-note = Numbers under { $count } are hidden to protect people; a second one is hidden where the first could be computed.
chart-bars = { $unit }, { $count } bars. The numbers stand in the table.
chart-pyramid = Age bands one above the other, women and girls to the left, men and boys to the right. The numbers stand in the table.

## results
programme-part-results = Results
framework-title = Results
framework-lead = What was promised, and what the records say. Every number opens into the records that it counts.
results-unplaced = Indicators that belong to no result
results-empty = Nothing is promised here yet. Add a result, choose an indicator from the list, or build one; the numbers come from what is recorded.
results-set-up = Set up the results
results-back = Back to the results
result-level = Level
result-level-impact = Impact
result-level-outcome = Outcome
result-level-output = Output
result-above = Serves the result
result-none = –
result-add = Add a result
result-no-indicator = No indicator measures this result yet.
result-code-wrong = A code is made of Latin letters, digits, points and hyphens, without spaces. For example 1.2.
result-code-taken = The programme already uses the code { $code }. Choose another one.
result-needs-statement = Write in one sentence what is meant to be reached.
result-parent-below = A result can only serve one of the same or a higher level.
done-result-added = The result { $code } was added.
indicator = Indicator
indicator-build = Build an indicator
indicator-back = Back to the indicator
indicator-next-version = Count it differently from now on
indicator-end = Take this indicator out of the results
indicator-text-no-ratio = Words cannot be divided. Choose something that is counted.
indicator-not-distinct = Only persons, households, organisations and events can be counted each once. Choose "each time".
indicator-source-unit = Lists name persons and households only, and the store only prepares packages. Choose "recorded" as the source.
indicator-last-deliveries = "The newest record alone" and "as it stands on the last day" need records of what was done.
indicator-pieces-handed-over = Pieces of equipment handed over
indicator-value-handed-over = Value of equipment handed over
indicator-children-served = Children who came to the day centre
indicator-child-days = Days attended by children
indicator-attendance-rate = Share of possible child-days that were attended
indicator-focus-groups = Focus groups held
indicator-focus-group-people = People in focus groups
indicator-intercultural-days = Intercultural days held
indicator-intercultural-people = People at intercultural days
indicator-trainings = Trainings held
indicator-training-attendances = Attendances at trainings
indicator-persons-trained = Persons trained, each once
indicator-campaigns = Campaigns carried out
indicator-campaign-reach = Estimated reach of campaigns
indicator-meetings = Meetings held
indicator-presentations = Public presentations held
indicator-go-and-see-visits = Go-and-see visits organised
indicator-go-and-see-people = Persons on go-and-see visits, each once
indicator-round-tables = Round tables and workshops held
indicator-families-returned = Families with return packages
indicator-persons-returned = Persons in families with return packages
indicator-families-equipped = Families with equipment and tools
indicator-persons-equipped = Persons in families with equipment and tools
indicator-course-people = Persons in vocational courses
indicator-business-people = Persons in business training and mentoring
indicator-referrals = Referrals for reconstruction of houses
indicator-referrals-accepted = Referrals accepted
indicator-visits = Monitoring visits made
indicator-active-after-a-year = Share of businesses active after twelve months
indicator-organisations-contracted = Organisations with a contract
indicator-value-contracted = Value of contracts
indicator-value-paid = Payments made
indicator-training-places = Places in trainings
indicator-latest-step = The latest step, in words
done-indicator-added = The indicator counts now.
done-indicator-ended = The indicator was taken out of the results. What was locked of it stays.
preset-choose = Choose an indicator from the list
preset-take = Take it into the results
preset-hint = Each of these counts what is recorded in this programme. It can be changed afterwards.
preset-code-hint = Leave empty to use the usual code.
preset-only-activity = Count records of this activity only
preset-group-packages = Help in packages
preset-group-centre = Day centre and equipment
preset-group-communities = Gatherings, trainings and campaigns
preset-group-return = Return and livelihoods
preset-group-services = Grants and services
activity = Activity
activity-every = every activity
component = Component
component-of-activity = that of the activity
measure-person = persons
measure-household = households
measure-organisation = organisations
measure-event = events
measure-item = pieces, packages, visits
measure-place = places offered
measure-money = money
measure-text = words
measure-percent = percent
count-distinct = each once
count-sum = each time
count-last = the newest record alone
source-delivered = recorded as done
source-identified = named in lists of people in need
source-prepared = prepared in the store
time-in-period = in the period
time-cumulative = since the beginning
time-snapshot = as it stands on the last day
place-of-by-event = where it took place
place-of-by-residence = where people live
direction-up = more is better
direction-down = fewer is better
rule-title = How it is counted
rule-counted = What is counted
rule-divided-by = Divided by
rule-time = Over which time
rule-place = Whose place
rule-direction = Direction
rule-dimensions = Broken down by
filter-kinds = Kinds of records
filter-activities = Activities
filter-stages = Stage (months after, or number of the instalment)
filter-outcomes = What came of it
filter-places = Places, with those inside them
filter-currency = Currency
currency-of-programme = currency of the programme
builder-lead = Choose what is counted, and look at the number as it would be. Nothing is saved before you save it.
builder-measure = Unit
builder-count = Counted
builder-source = From
builder-ratio = Show a percentage: the sum of the one divided by the sum of the other
builder-over = Over time and place
builder-preview = Show the number
builder-number = The number as it is now
builder-records = First records behind it
builder-save = Save the indicator
value-none = no value
percent-value = { $value } %
progress-of-target = { $percent } of the target
anonymous-people = and { $count } counted without names
anonymous-title = Counted without names
note-anonymous = People counted without names stand beside those who are counted once, because nobody knows whether they came again. They are part of sums.
share = Share
targets-title = Targets
target-for = For
target-since = Set
target-promise = Set a target
target-whole-life = for the whole programme
target-reason-hint = Needed where a target that stands is changed. The earlier one stays in the history.
target-hint-whole = A whole number. Leave it empty to take the target away: then it says "target not set".
target-hint-money = An amount, for example 9.800,00. Leave it empty to take the target away.
target-hint-percent = A percentage, for example 92,3. Leave it empty to take the target away.
qualifier = Meant
done-target-set = The target stands.
versions-title = Versions
versions-break = The way of counting has changed. Numbers of different versions are not the same measure.
version-since = Version { $number }, since { $day }
locks-title = Locked numbers
locks-lead = A locked number stays as it was, whatever is recorded later. A correction stands beside it, with its day and reason.
locked-at = locked { $at }, version { $version }, records { $hash }
locked-now = The records say { $number } today
number-lock = Lock the number of this period
number-already-locked = This period is locked already. Write a correction beside the number instead.
correction-add = Write a correction
done-number-locked = The number is locked.
done-number-corrected = The correction stands beside the number.
record-of = Record
subject-kind-person = Person
subject-kind-household = Household
subject-kind-organisation = Organisation
subject-kind-event = Event
subject-kind-group = Group without names
subject-kind-public = Everybody
dimension-nationality = Nationality
nationality-af = Afghanistan
nationality-bd = Bangladesh
nationality-dz = Algeria
nationality-eg = Egypt
nationality-in = India
nationality-iq = Iraq
nationality-ir = Iran
nationality-ma = Morocco
nationality-pk = Pakistan
nationality-ps = Palestine
nationality-so = Somalia
nationality-sy = Syria
nationality-tr = Turkey
nationality-other = other countries

## events
programme-part-events = What was done
events-title = What was done
events-empty = Nothing is recorded yet. Record an event or a hand-over with the form, or many at once with a file.
events-none = Nothing of this kind is recorded.
events-show = Show
events-back = Back to what was done
events-count = { $count ->
    [one] { $count } event
   *[other] { $count } events
 }
given-count = { $count ->
    [one] { $count } hand-over, visit or payment
   *[other] { $count } hand-overs, visits and payments
 }
event-record = Record
event-record-go = To the form
event-other-kind = Another kind
event-every-kind = every kind
event-save = Save
event-what = What
event-language = Held in
event-own-number = Own number
event-note = Note
event-named = Persons by name
event-named-hint = A name is enough; with a birth date or an identity number the same person is known again. They come into the registry and are compared like everybody else.
event-nameless = People counted without names
event-nameless-hint = For people who do not give their names: how many, and what they say of themselves. Leave the rest empty.
event-people-add = Add persons
event-reach-hint = As estimated, for example the readers of a newspaper. It is never counted as persons.
event-reach-short = reach { $count }
event-ends-before = The last day is before the first. Correct one of them.
event-people-wrong = A number of people must be above zero. Correct the field "{ $field }".
event-sex-unknown = Choose the sex from the list, or leave it as not recorded.
event-age-unknown = Choose the age from the list, or leave it as not recorded.
event-nationality-unknown = Choose the nationality from the list, or leave it as not recorded.
event-activity-unknown = The programme has no activity { $code }.
event-component-unknown = The programme has no component { $code }.
event-subject-unknown = Nobody with the code { $code } is known here. Look at the code again.
event-quantity-wrong = A quantity or amount must be above zero. Correct the field "{ $field }".
event-assets-count = There must be as many numbers as pieces. Correct the field "{ $field }".
event-kind-package = package
event-kind-meeting = meeting
event-kind-presentation = public presentation
event-kind-go-and-see = go-and-see visit
event-kind-round-table = round table or workshop
event-kind-focus-group = focus group
event-kind-intercultural-day = intercultural day
event-kind-training = training
event-kind-course = vocational course
event-kind-business-training = business training or mentoring
event-kind-mentoring = mentoring talk
event-kind-day-care = day of the centre
event-kind-campaign = campaign
event-kind-other-event = other event
event-kind-equipment = equipment handed over
event-kind-return-package = return package
event-kind-transport = transport
event-kind-material = information material
event-kind-visit = visit
event-kind-referral = referral
event-kind-contract = contract of a grant
event-kind-payment = payment of a grant
outcome-pending = no answer yet
outcome-accepted = accepted
outcome-refused = refused
outcome-active = active
outcome-not-active = not active
held-in-sr = Serbian
held-in-sq = Albanian
held-in-bs = Bosnian
held-in-mk = Macedonian
held-in-tr = Turkish
held-in-rom = Romani
held-in-en = English
held-in-ar = Arabic
held-in-fa = Farsi or Dari
held-in-ps = Pashto
held-in-ur = Urdu
held-in-ku = Kurdish
held-in-fr = French
given-to = To whom
given-to-kind = It reached
given-persons = { $count ->
    [one] { $count } person
   *[other] { $count } persons
 }
assets-hint = One number a piece, separated by commas.
attribution-refused = Not counted for its component: the day lies outside
attribution-fitting = on that day { $code } runs
record-reversed = taken back
record-reverse = Take this record back
record-reversed-already = This record was taken back already.
outcome-before-record = What came of it cannot be earlier than the record itself.
participants-need-sharing = Names need a purpose and a legal basis: record the data sharing of your organisation first.
participant-needs-name = Write a name in every line that is used.
done-recorded = Recorded.
done-recorded-outside = Recorded. It does not count for { $code }, which does not run on that day; { $value } does.
done-recorded-outside-all = Recorded. It does not count for { $code }, which does not run on that day, and no other component does.
done-people-added = { $count ->
    [one] { $count } person was added.
   *[other] { $count } persons were added.
 }
done-record-reversed = Taken back. The record stays, and no longer counts.
person-not-shared = a person whose name is not shared
events-files = Files
events-files-lead = One row an event, a person at an event, a group without names, or something handed over. Rows that say the same event make one event.
events-template = Template
events-take = Take the file in
events-corrects = It corrects
events-corrects-none = nothing, it is a new file
events-files-taken = Files taken in
events-people-list = The people who came with this file
events-odd = Odd rows
events-odd-none = Every row was understood.
events-withdraw = Take this file back as a whole
events-withdraw-hint = Nothing that came with it counts any more. A corrected file can be taken in afterwards.
events-same-file = This file was taken in already, as { $file }.
events-no-rows = No row of this file could be recorded. Use the template, with its columns in the first row.
events-too-many-rows = A file may have { $count } rows at most. Divide it.
events-code-known = The event { $code } stands already, from { $file }. If this file corrects that one, say so in the form; otherwise give the event another number.
done-file-taken = { $rows } rows read: { $events } events, { $people } persons at events, { $given } hand-overs, visits and payments.
done-file-withdrawn = Taken back: { $count } records no longer count.
file-column-event = Event number
file-column-kind = Kind of record
file-column-activity = Activity
file-column-component = Component
file-column-date = Date
file-column-until = Until
file-column-place = Place
file-column-title = What
file-column-language = Language
file-column-expected = Places offered
file-column-reach = Estimated reach
file-column-note = Note
file-column-surname = Surname
file-column-given-name = Given name
file-column-birth-date = Birth date
file-column-sex = Sex
file-column-identity-number = Identity number
file-column-lives-in = Lives in
file-column-age-band = Age
file-column-nationality = Nationality
file-column-people = People
file-column-whom = To whom (code)
file-column-quantity = Quantity
file-column-amount = Amount
file-column-currency = Currency
file-column-stage = Stage
file-column-outcome = Outcome
file-column-assets = Numbers of pieces
file-example-title = Stress management
file-example-note = Three rows as an example; write yours in their place. A kind is written as in the form, a sex and an age as people write them.
file-row-kind = The kind "{ $value }" is not known; the row was left out.
file-row-date = The date "{ $value }" does not exist or is missing.
file-row-place = The place "{ $value }" is not in the gazetteer; the record stands without a place.
file-row-number = "{ $value }" is no number.
file-row-outcome = The outcome "{ $value }" is not known; it was left out.
file-row-group = This group was left out: { $value }.
file-row-activity = The programme has no activity "{ $value }"; the record stands without one.
file-row-component = The programme has no component "{ $value }"; the record stands without one.
file-row-component-days = Not counted for { $value }: the day lies outside.
file-row-twice = Somebody stands twice at this event ({ $value }) and counts once.
file-row-left-out = The row was left out: { $value }
input-assets = Numbers of the pieces
input-baseline-on = Day of the baseline
input-baseline = Baseline
input-delta = Add or take away
input-ends-on = Last day
input-expected = Places offered
input-locked = Locked number
input-reach = Estimated reach
input-statement = In words

## reports
reports-lead = Numbers are computed from the records at the moment you open them. Each household and person counts once.
reports-empty = There is no programme whose report you may see. Ask the programme manager to add your organisation to the programme.
report-title = Report
report-period = { $from } – { $to }
report-show-period = Show this period
report-too-large = This programme has more records than this machine can count at once. Choose a shorter period.
report-period-backwards = The last day stands before the first day. Exchange them.
report-protected = You see the published figures: small numbers are hidden to protect people, and single records do not open.
report-without-special = Tables by community stand here as they were published, with small numbers hidden, whatever period you choose: whose community it is, only people who work on cases may find out.
from-day = From
to-day = To
format-pdf = PDF
format-xlsx = Spreadsheet
format-json = JSON
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
donated-announced = Announced
donated-received = Received
donated-packed = Packed into packages
donated-delivered = Handed over
donated-left = Still in store
donated-accepted = Accepted after the check
donated-lost = Lost or spoiled
donated-went-in = Of this gift
donated-way = Handed over to households

## donor report
report-on-public-page = The published results stand on the public page.
donor-report-title = Donor report
donor-report-lead = Words and numbers of one period, in one or two languages. What you write is kept for the period. Numbers are computed anew each time, until you keep the report.
donor-report-first = First language
donor-report-second = Second language
donor-report-none = none
donor-report-layout = Two languages
donor-report-side = side by side
donor-report-after = one after the other
report-narrative = In words
report-narrative-hint = A section without words is left out. Write no names of persons: the report goes to others.
report-section = Section
report-section-summary = Summary
report-section-activities = What was done
report-section-changes = Difficulties and changes
report-section-lessons = What was learned
report-section-next = What comes next
report-words = Words
report-words-save = Save the words
report-keep-title = Keep the report as it is now
report-keep-lead = A kept report never changes, whatever is entered later. It is known by its hash, which stands on its last page, and can be opened again.
report-keep = Keep it
report-kept-title = Reports that were kept
report-kept-at = Kept
report-hash-title = Hash of the report
report-hash-lead = The first line below is the hash of this report: a report with another word or number has another one. The second is that of the chain of changes of the organisation, which ended with row { $number } when the report was made.
report-evidence = Evidence behind the numbers
report-evidence-kind = Kind of record
report-evidence-count = Records
report-evidence-lists = Lists of households and persons
report-evidence-deliveries = Deliveries
report-evidence-events = Events with attendance
report-evidence-transfers = Movements of goods
report-evidence-documents = Documents
report-findings = Findings about what was entered
report-finding-about = About
report-finding-original = As entered
report-finding-proposed = Proposed
report-finding-decision = Decision
report-finding-decided = decided by { $who }, { $day }
report-finding-open = not decided yet
report-finding-accepted = accepted
report-finding-kept = stays as entered
report-finding-changed = changed since
report-finding-repaired = put right by the program
report-seal-broken = This report no longer has the hash that it was kept with. Somebody changed it in the database. Restore it from a backup and tell the administrator.
fact-status = Status
done-report-words = The words were saved.
done-report-kept = The report was kept.

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
list-outcome = Outcome
list-find-code = Look for your code
list-no-code = The code { $code } is not on this list. Look at your slip again, or ask at the office.
list-whole-file = The whole list as a file (CSV)
listed-accept = Chosen
listed-reserve = Reserve
listed-reject = Not chosen

## public pages of programmes, and what is published
programme-part-public = Public page
text-other-language = This text is in another language: { $language }.
public-more-places = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
public-filter-place = Place
public-filter-donor = Donor
public-filter-status = Status
public-filter-all = all
public-filter-show = Show
public-filter-none = Show all
public-filter-empty = No programme fits. Choose less.
public-count = { $count ->
    [one] { $count } programme
   *[other] { $count } programmes
}
public-paid-by = Paid by { $donors }
public-open-data = Data for other programs
public-open-data-lead = Everything on these pages also as files, with small numbers protected in the same way.
public-data-iati = { "IATI" } 2.03 ({ "XML" })
public-data-hxl = Who does what where when ({ "HXL" }, { "CSV" })
public-data-news = News of the programmes ({ "Atom" })
public-data-csv = Results as a table ({ "CSV" })
public-data-json = Everything on this page ({ "JSON" })
public-data-files = Files
public-preview = This is how the page will look. Nothing has been published yet.
public-preview-files = The files are made when the page is published.
public-over-time = Over time
public-places = Where
public-place-reached = Reached
public-named-as = named "{ $name }" by the programme
public-components = Parts of the programme
public-component = Part
public-money = Money
public-planned = Planned
public-spent = Spent
public-money-no-donor = donor not stated
public-section-publications = Publications
public-section-brochures = Brochures
public-section-video = Video
public-section-news = News
public-section-empty = Nothing has been put here yet.
public-level-impact = impact
public-level-outcome = outcome
public-level-output = output
public-no-value = no value
public-anonymous = and { $count } without names
public-map = Places of the programme
public-map-description = { $count ->
    [one] { $count } place on the outlines of the countries. The table beside it names it.
   *[other] { $count } places on the outlines of the countries. The table beside it names them.
}
chart-trend = { $count ->
    [one] { $count } part of the period. The bar says how many were added in it.
   *[other] { $count } parts of the period side by side. The bars say how many were added in each.
}
chart-progress-title = Achieved beside the target
chart-progress = { $count ->
    [one] { $count } indicator. The line says where the target stands. The numbers stand in the table.
   *[other] { $count } indicators. The line says where each target stands. The numbers stand in the table.
}
public-news-published = New figures have been published.
data-unit = Unit
data-by = By
data-part = Part
iati-lacks-start = There is no { "IATI" } file: the first day of the programme is not known, and the standard asks for it.
iati-lacks-title = There is no { "IATI" } file: the texts of the programme are not published.
iati-rule-malformed = The file is not well formed:
iati-rule-order = Something stands in the wrong place:
iati-rule-missing = Something is missing:
iati-rule-code = A value is on no code list:
iati-rule-day = A day is wrong or in the future:
iati-rule-identifier = An identifier is wrong:
iati-rule-reference = Something points at nothing:
iati-rule-value = A number is wrong:
iati-rule-narrative = A text is empty:
iati-rule-register = The organisation has no number of a register, so others cannot tell which one is meant. The file is published all the same:
publish-data-wrong = The data file would break a rule of its standard ({ $value }). Nothing was published. Correct what is named there.
publication-page-title = What the public sees
publication-page-lead = Choose what is published, look at it, publish it. What is published stays as it is until you publish again or take it back. Small numbers are protected first.
publication-what = What is published beside title, status and days
public-part-texts = Summary, objective, target groups
public-part-organisations = Organisations and emblems
public-part-components = Parts of the programme
public-part-places = Places and map
public-part-results = Results
public-part-money = Money, planned and spent
public-part-documents = Documents
public-part-contact = Whom to ask and how to complain
publication-preview = Look at it first
publication-publish = Publish
publication-data = Data files
publication-history = Publications until now
publication-stands = on the public page
publication-withdrawn = taken back
publication-replaced = replaced
publication-withdraw = Take it back
publication-why = Why is it taken back?
done-publication-withdrawn = The publication was taken back.

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
styleguide-title = Style guide
styleguide-lead = Every component in every state. A page uses these and nothing else.
styleguide-words = Words
styleguide-controls = Controls
styleguide-pieces = Pieces
styleguide-tables = Tables
styleguide-pictures = Pictures

# What fields of forms are called where a sentence speaks of them
input-again = New password once more
input-at = Where
input-call = Call
input-contributor = From whom
input-giver = Giver
input-item = Goods
input-kit = Package
input-point = Distribution point
input-supplier = Supplier
input-volunteer = Volunteer
input-warehouse = Warehouse
input-band = Household size
input-old-password = Password until now
input-role = Role
input-until = Until and including
input-announced-on = Announced on
input-answer = Answer
input-body = Text
input-category = Kind
input-code = Code
input-day = Day
input-decided-on = Decided on
input-display-name = Name and surname
input-document = Document
input-done-on = Done on
input-expires-on = Expires on
input-file = File
input-from = From
input-given-on = Given on
input-held-on = Day
input-household-code = Household code
input-kind = Kind
input-kits = Packages
input-legal-basis = Legal basis
input-minimum = Minimum score
input-minutes = Minutes
input-name = Name
input-objections-until = Objections until
input-occurred-on = Day
input-organisation = Organisation
input-password = Password
input-persons = Persons
input-place = Place
input-places = Places
input-published-on = Published on
input-purpose = Purpose
input-quantity = Quantity
input-since = Holds since
input-value = Value
input-why = How do you know?
input-reason = Reason
input-received-on = Received on
input-reserve = Reserve
input-target = Target
input-task = Task
input-title = Title
input-to = To
input-unit = Unit
input-user = User name
input-valid-from = Valid from
input-valid-until = Valid until
input-wrong = What is wrong

## komshi match
match-reading = Reading the lists …
match-preparing = Reading names, dates and numbers …
match-comparing = Comparing …
match-columns-left = not compared: { $columns }  (name them with { $option })
match-rows = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 }, { $persons ->
    [one] { $persons } person
   *[other] { $persons } persons
 }.
match-in-several = { $persons ->
    [one] { $persons } person stands in more than one list.
   *[other] { $persons } persons stand in more than one list.
 }
match-repeated = { $persons ->
    [one] { $persons } person has more than one row.
   *[other] { $persons } persons have more than one row.
 }
match-review = { $pairs ->
    [0] No pair needs your eye.
    [one] { $pairs } pair needs your eye; { $option } writes it into a workbook.
   *[other] { $pairs } pairs need your eye; { $option } writes them into a workbook.
 }
match-review-in = { $pairs ->
    [0] No pair needs your eye.
    [one] { $pairs } pair needs your eye: { $file }
   *[other] { $pairs } pairs need your eye: { $file }
 }
match-recall = Only about { $percent } % of the pairs of one person were found by comparing likely pairs: the lists have few columns in common, or they are very empty.
match-crowded = { $rows ->
    [one] { $rows } row is like very many others
   *[other] { $rows } rows are like very many others
 } (empty names, one date for everybody); such rows were compared with their nearest neighbours only.
match-nothing-written = Nothing was written: { $options }
match-prior = before comparing
match-classes = same person { $same } %, other member of the family { $family } %, unrelated { $unrelated } %
match-together = They stand in one cluster: one person.
match-apart = They stand in different clusters.
match-probability = Probability
match-reasons = Reasons
match-review-sheet = Pairs
match-review-title = Are these two one person?
match-review-how = Write S (same) or D (different) into the column "{ $column }"; leave it empty if you are not sure. Then: { $command }
match-review-left = { $pairs ->
    [one] { $pairs } less probable pair is not in this workbook.
   *[other] { $pairs } less probable pairs are not in this workbook.
 }
column-surname = Surname
column-given = Given name
column-full-name = Full name
column-father = Father's name
column-birth = Birth date
column-number = Identity number
column-phone = Phone
column-address = Address
column-place = Place
evidence-surname = surname
evidence-given = given name
evidence-father = father's name
evidence-birth = birth date
evidence-sex = sex
evidence-identity = identity number
evidence-phone = phone
evidence-address = address
evidence-place = place
evidence-household = household
evidence-email = e-mail
evidence-detail = another column
evidence-second-detail = a second other column
evidence-third-detail = a third other column
level-same-region = the same larger area
level-other-member = somebody else there fits or has the name
level-different-doubtful = another, perhaps mistyped
level-other-generation = another generation

## translations
translation-title = Texts of Komshi: { $language }
translation-how = Change only the column “{ $column }”; write questions into the last column. Leave the others as they are.
translation-values = What stands in curly brackets is a value that the program fills in: keep it as it is, at the place where your sentence needs it. A text with several rows has one row for each form of the counted word.
translation-written = Written: { $file }
translation-taken = { $language }: corrections taken { $accepted }, refused { $refused }.
translation-note = { $key }: the reader notes: { $note }
translation-no-language = There is no such language to correct; there are { $languages }.
translation-no-sheet = The file has no sheet for any of these languages: { $sheets }. Use the workbook that “komshi texts --out” writes.
translation-no-columns = The sheet { $sheet } lacks one of the columns “key”, “form”, “English”, “translation”.
translation-key-unknown = { $key }: there is no such text any more.
translation-english-changed = { $key }: the English text is another one by now. Write the workbook anew and look at this text again.
translation-form-missing = { $key }: the row of the form “{ $form }” is missing or empty. Your language needs it.
translation-value-unknown = { $key }: { $value } is no value of this text. There are: { $values }.
translation-value-missing = { $key }: { $value } is missing in the form “{ $form }”. The sentence needs this value.
translation-braces = { $key }: a curly bracket is not closed, or does not hold a value.
translation-too-long = { $key }: the text is longer than { $limit } characters.
translation-letters = { $key }: the text holds line breaks or invisible characters. Write it in one line.
