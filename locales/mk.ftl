# Texts of the interface. One section a slice; keep the order of the slices. A value of a closed set has the key SET-VALUE.
# Needs a native reader.

## web
skip-to-content = Кон содржината
find-label = Најдете лице, домаќинство, број или шифра, на кое било писмо
nav-label = Главно мени
nav-today = Денес
nav-people = Луѓе
nav-programmes = Програми
nav-reports = Извештаи
nav-settings = Поставки
sign-out = Одјавете се
offline = Нема мрежа. Ништо не е испратено. Она што го напишавте останува тука; испратете го кога ќе се врати мрежата.
unreached = Канцеларијата не одговара. Ништо не е испратено. Она што го напишавте останува тука; испратете го кога канцеларијата повторно ќе одговори.
reached-again = Канцеларијата повторно одговара. Сега испратете го она што го напишавте.
form-kept = Она што го напишавте во { $at } не е потврдено. Испратете го повторно: ако веќе стигнало, ништо нема да се случи двапати.
form-again = Испратете повторно
form-look = Прво погледнете
form-forget = Отфрлете го
actions = Дејства
add = Додај
save = Зачувај
cancel = Откажи
back = Назад
older = Постари
next-page = Следна страница
first-page = Прва страница
more-lines = Повеќе редови
choose = Изберете
reason = Причина
print = Печати
print-view = Приказ за печатење
download = Преземи
not-recorded = не е запишано
not-set = не е поставено
nothing-yet = Тука сè уште нема ништо
yes = да
no = не
of = { $part } од { $whole }
more-than = повеќе од { $count }
done-saved = Зачувано.
error-title-not-found = Оваа страница не е тука
error-title-ours = Ова не успеа, а вината е наша
error-title-refused = Ова не е можно
error-title-sign-in = Ве молиме најавете се
error-not-found = На оваа адреса нема ништо, или не е за Вашата улога. Вратете се назад, или прашајте го оној што Ви ја дал врската.
error-ours = Нешто се расипа кај нас. Ништо не остана на половина: она што го испративте не е зачувано. Обидете се уште еднаш; ако пак се случи, кажете му го времето на Вашиот администратор.
error-sign-in = Вашата сесија заврши. Најавете се повторно, па повторете го последниот чекор.
error-title-busy = Само момент
error-busy = Во моментов многумина го бараат ова. Обидете се повторно по неколку секунди.
error-data-away = Податоците во моментов не се достапни, па ништо не е потврдено. Почекајте една минута, вратете се назад и испратете повторно: ако веќе стигнало, ништо нема да се случи двапати.
error-disk-full = На дискот на овој компјутер нема повеќе место, па ништо не е зачувано. Веднаш кажете му на администраторот; кога ќе има место, испратете повторно.
photo-not-a-picture = Фотографијата не може да се прочита. Снимете ја повторно, или изберете слика JPEG, PNG или WebP.
photo-too-large = Фотографијата е преголема: најмногу 20 MB и 6.000 пиксели по страна. Снимете ја повторно со пониска резолуција.
error-other-site = Ова барање дојде од друга страница и не е извршено. Отворете ја страницата тука и обидете се повторно.
error-form-old = Овој образец беше отворен предолго или доаѓа од друга сесија. Вратете се назад, вчитајте ја страницата повторно и повторете го чекорот.
error-form-large = Образецот е поголем од 2 MB. Скратете ги текстовите.
error-form-large-visitor = Испратеното е предолго за оваа страница. Прво најавете се, па испратете повторно.
error-form-slow = Образецот не стигна на време и не е зачуван. Проверете ја врската и испратете го повторно.
error-upload-broken = Испраќањето запре на половина. Проверете ја врската и испратете ја датотеката повторно.
error-upload-large = Датотеката е поголема од 64 MB. Поделете ја на две датотеки.
error-to-today = На првата страница
operation-missing = На образецот му недостасува неговиот број. Вчитајте ја страницата повторно и повторете го чекорот.
operation-other-body = Овој чекор е испратен двапати со различна содржина. Важи првиот; вчитајте ја страницата за да го видите.
field-required = Пополнете го ова поле ({ $field }).
field-too-long = Овој текст е предолг ({ $field }).
field-whole-number = Напишете цел број тука ({ $field }).
field-date = Напишете го денот вака: 30.06.2021 ({ $field }).
field-future = Овој ден сè уште не дошол ({ $field }).

## access
sign-in-title = Најава
sign-in-lead = Списоците, одлуките и распределбите се за луѓето што работат на нив.
sign-in-user = Корисничко име
sign-in-password = Лозинка
sign-in = Најавете се
sign-in-wrong = Името или лозинката не се точни. Проверете ги двете; администраторот може да Ви прати нова врска.
demo-no-factor = Во пробната верзија не се бара втор фактор.
factor-title = Втор фактор
factor-lead = Покрај лозинката, шифра од Вашиот телефон. Таа ги штити најчувствителните податоци на луѓето кога некој ќе ја погоди или прочита лозинката.
factor-needed = Вашата улога отвора посебни податоци, затоа важи само со втор фактор.
factor-needed-short = потребен за Вашата улога
factor-not-needed = На Вашите улоги не им е потребен; сепак можете да го поставите.
factor-not-asked = Оваа инсталација никого не прашува за втор фактор: така е пуштена.
factor-set-up = Поставете го
factor-look = Погледнете го или исклучете го
factor-off = не е поставен
factor-on-since = вклучен од { $at }
factor-step-app = Инсталирајте апликација за шифри на телефонот, ако уште немате: која било што прави шифри од шест цифри.
factor-step-scan = Скенирајте ја оваа слика со неа.
factor-step-open = Или отворете ја во апликацијата на овој телефон
factor-step-type = Или впишете го овој клуч:
factor-step-code = Напишете ја шифрата што сега ја покажува.
factor-code = Шифра
factor-code-title = Шифрата од Вашиот телефон
factor-code-lead = Лозинката е точна. Отворете ја апликацијата за шифри и впишете ја шифрата за Komshi.
factor-code-hint = Шест цифри, или една од Вашите резервни шифри.
factor-code-other = Најавете се со друго име
factor-confirm = Вклучете го
factor-recovery = Вашите резервни шифри
factor-recovery-what = Секоја Ве пушта еднаш без телефонот. Се покажуваат само сега: испечатете ги, или запишете ги и чувајте ги одвоено од телефонот.
factor-go-on = Ги зачував
factor-left = { $count ->
    [one] Остана { $count } резервна шифра.
   *[other] Останаа { $count } резервни шифри.
}
factor-end = Исклучете го
factor-end-what = За да преминете на друг телефон, исклучете го тука и поставете го повторно. Дотогаш Вашите улоги на кои им е потребен не важат.
factor-wrong = Оваа шифра не е точна. Почекајте ја следната и проверете го часовникот на телефонот; секоја шифра важи еднаш.
factor-already = Вториот фактор е веќе вклучен. Исклучете го пред да поставите друг.
factor-none = Ова лице нема втор фактор.
factor-reset = Поништете го вториот фактор
factor-reset-what = Телефонот и резервните шифри ги нема? При следната најава се поставува нов втор фактор. Сите уреди се одјавуваат.
factor-reset-lacks = Вториот фактор може да го поништи само некој што ги има сите улоги на ова лице, или сопственикот на машината од командна линија.
done-factor-off = Вториот фактор е исклучен.
done-factor-reset = Вториот фактор е поништен.
why-factor-on = вклучен втор фактор
why-factor-off = исклучен втор фактор
why-factor-reset = поништен втор фактор
sign-in-wait = Премногу обиди со ова име или од овој уред. Почекајте до { $time }, па обидете се повторно; ништо не е заклучено засекогаш.
link-ended = Оваа врска повеќе не се отвора: искористена е, направена е понова, или минале трите дена. Побарајте нова од оној што Ви ја дал.
field-role = Улога
field-old-password = Досегашна лозинка
field-password-new = Нова лозинка
field-password-again = Новата лозинка уште еднаш
password-again-differs = Двете нови лозинки не се исти ({ $field }).
password-old-wrong = Досегашната лозинка не е точна. Ништо не е сменето.
password-same = Ова е досегашната лозинка. Изберете друга.
account-language = Јазик
account-password = Лозинка
account-password-what = Кога ќе ја смените, сите други уреди се одјавуваат.
account-password-change = Сменете ја лозинката
done-password = Лозинката е сменета. Сите други уреди се одјавени.
sessions-title = Каде сте најавени
sessions-what = Не препознавате некој од нив? Одјавете го и сменете ја лозинката.
session-this = овој уред
session-times = од { $from }, последен пат виден { $seen }
session-end = Одјавете го тој уред
sessions-end-others = Одјавете се секаде на друго место
device-unknown = Непознат уред
done-session-ended = Другиот уред е одјавен.
done-sessions-ended = Одјавено.
settings-mine-what = Лозинка, јазик, каде сте најавени
settings-people-what = Кој работи тука, со која улога, до кога
settings-roles-what = Што смее секоја улога и кои податоци ги гледа
settings-audit-what = Секоја промена и секој увид во посебните податоци
settings-phones-what = Користете ја оваа инсталација од телефони во истата мрежа
organisation-add = Додајте организација
people-title = Луѓе
people-count = { $count ->
    [one] { $count } лице има сметка.
   *[other] { $count } лица имаат сметка.
}
people-state = Состојба
people-filter = Прикажи
people-none = Никој не одговара на овој избор.
people-show-all = Прикажи ги сите
people-last = Последна најава
people-never = никогаш
people-no-role = без улога
account-state-active = активна
account-state-invited = поканет
account-state-no-link = врската истече
account-state-disabled = исклучена
user-add-what = Добивате врска што ја предавате. Со неа лицето избира лозинка; важи еднаш, три дена.
user-add-roles = За сите програми и без крај. Улога за една програма или само за некои денови давате на следната страница. Улогите што не ги гледате тука не можете да ги дадете, бидејќи го немате она што тие го отвораат.
user-add-go = Додајте и направете врска
user-name-spaces = Корисничкото име нема празни места. Напишете го како еден збор, на пример ana.ilic.
user-has-more = Ова лице има улоги што Вие не би можеле да ги дадете. Прашајте администратор.
user-disabled-first = Оваа сметка е исклучена. Прво вклучете ја, па направете врска.
user-link-oneself = Сопствената лозинка сменете ја под Поставки → Моја сметка.
user-last-administrator = Ова е последниот администратор на организацијата што може да се најави. Прво дајте ја улогата на некој друг.
link-made = Врската за поставување лозинка
link-made-what = Предајте му ја на { $name } самите, по телефон или лично. Се покажува само сега, важи еднаш, три дена.
link-works-until = Врската важи до
link-again = Направете нова врска
link-again-what = Врската е изгубена или истече? Нова врска ја прекинува претходната.
link-reset = Поништете ја лозинката
link-reset-what = Лозинката е заборавена, или некој друг ја знае? Старата веднаш престанува да важи, сите уреди се одјавуваат, а Вие добивате врска што ја предавате.
sessions-end-all = Одјавете секаде
sessions-end-what = Изгубен телефон? Сите уреди на ова лице се одјавуваат; лозинката останува.
user-disable-what = Повеќе не работи тука? Сметката веднаш се затвора. Она што лицето го направило останува.
user-enable-what = Сметката повторно се отвора, со улогите што стојат погоре.
done-user-disabled = Сметката е исклучена.
done-user-enabled = Сметката е повторно отворена.
access-title = Пристап
grants-none = Денес не важи ниту една улога: ова лице ја гледа само сопствената сметка.
grants-former = Поранешни улоги
grant-add = Дајте улога
grant-programme = Програма
grant-all-programmes = сите програми
grant-days = Денови
grant-by = Дадена од
grant-from = Од
grant-until = До и вклучувајќи
grant-from-day = од { $day }
grant-until-day = до { $day }
grant-ahead = сè уште не
grant-over = завршена
grant-revoke = Одземете
grant-revoke-of = Одземете: { $role }
grant-revoked-by = одземена { $day }, од { $name }
grant-go = Дајте ја улогата
grant-hint = Без последен ден улогата трае додека некој не ја одземе. Можете да го дадете само она што самите го имате. Улога за една програма не ги отвора ни пребарувањето ни записите за луѓето, кои им припаѓаат на сите програми.
grant-lacks = Оваа улога за овие денови и програми не можете да ја дадете, бидејќи немате сè што таа отвора. Обратете се кај некој што има.
grant-from-past = Улогата почнува денес или подоцна.
grant-days-order = Последниот ден е пред првиот.
grant-doubles = Ова лице веќе ја има оваа улога во некои од тие денови.
grant-conflict-watches = Овие улоги не одат заедно: ревизорот или лицето за заштита на податоци не менува ништо од она што го надгледува. Прво одземете ја другата улога.
grant-conflict-hands-out = Овие улоги не одат заедно: кој одлучува за помошта, во истата програма не ја дели. Прво одземете ја другата улога.
done-granted = Улогата е дадена.
done-revoked = Улогата е одземена.
why-signed-in = најава
why-signed-out = одјава
why-many-mistakes = многу погрешни лозинки; почна чекање
why-session-ended = прекината сесија
why-sessions-ended = прекинати сесии
why-password-changed = сменета лозинка
why-password-set = лозинка поставена преку врска
why-password-reset = поништена лозинка, направена врска
why-invited = направена врска
why-first-administrator = прв администратор
why-disabled = исклучена
why-enabled = вклучена
why-granted = дадена улога
why-revoked = одземена улога
roles-title = Улоги и што смеат
roles-lead = Оваа табела не е опис: секоја страница и секој чекор ја прашува. Што не е означено, не е дозволено.
roles-actions = Што смее секоја улога
roles-actions-what = Кој има две улоги смее сè што смее која било од нив. Вашите улоги се истакнати со боја.
roles-second-person = никогаш лицето што го предложило
roles-classes = Кои податоци ги гледа секоја улога
roles-classes-what = Највисоката класа што ја гледа улогата, на страниците што горната табела ѝ ги отвора.
roles-apart = Улоги што едно лице не може да ги има заедно
roles-apart-what = Се одбиваат кога се даваат.
roles-besides = Што важи уште
roles-besides-programme = Улогата важи само во програмите во кои учествува сопствената организација, и само за програмата и деновите за кои е дадена.
roles-besides-sharing = Податоците на друга организација се гледаат само со важечка евиденција на размената на податоци, и само полињата што таа ги наведува.
roles-besides-grants = Никој не дава улога што отвора повеќе отколку што има самиот.
roles-besides-hidden = Она што некој не смее да го види изгледа како да не постои. Табелите по заедница, за улоги што не гледаат посебни податоци, се оние што се објавени.
roles-group-people = Луѓе
roles-group-lists = Списоци
roles-group-programmes = Програми
roles-group-selection = Избор
roles-group-goods = Стока
roles-group-deliveries = Распределба
roles-group-reports = Извештаи
roles-group-office = Канцеларија
class-public = Јавни
class-operational = Работни
class-personal = Лични
class-special = Посебни
class-protection = Заштитени
class-what-public = објавени бројки и списоци по шифра
class-what-operational = програми, стока, денови, списоци по шифра
class-what-personal = имиња, адреси, броеви, телефони
class-what-special = заедница, попреченост, болест, раселеност; изворни редови
class-what-protection = насилство, трговија со луѓе: не се чуваат во оваа програма
action-see-users = Гледа кој има која улога
action-see-looks = Гледа кој ги гледал податоците на некое лице
demo-users = Кориснички имиња на пробната верзија
demo-password = Лозинката на сите е { $password }.
public-programmes = Јавни страници на програмите
welcome-title = Добре дојдовте во Komshi
welcome-first = Наведете ја Вашата организација и себеси како нејзин прв администратор. Оваа врска важи еднаш.
welcome-user = Изберете лозинка. Оваа врска важи еднаш.
welcome-go = Започнете
field-organisation-name = Име на организацијата
field-organisation = Организација
field-display-name = Име и презиме
field-new-password = Лозинка
field-new-password-hint = Најмалку 10 знаци. Три-четири обични зборови се добри.
field-roles = Улоги
field-code = Кратка шифра
field-kind = Вид
settings-mine = Моја сметка
organisations-title = Организации
user-add = Додајте корисник
user-disable = Исклучете
user-enable = Вклучете
user-other-organisation = Друга организација самата ги додава своите корисници. Прашајте го нејзиниот администратор.
user-not-oneself = Не можете да ја исклучите сопствената сметка. Прашајте друг администратор.
user-needs-name = На корисникот му треба корисничко име и име.
user-name-taken = Корисничкото име { $name } е зафатено. Изберете друго.
password-short = Лозинката е прекратка. Употребете најмалку 10 знаци.
role-unknown = Оваа улога не постои.
organisation-needs-name = На организацијата ѝ треба име и кратка шифра.
organisation-code-taken = Шифрата { $code } е зафатена. Изберете друга.
audit-title = Дневник на промени
audit-lead = Секоја промена и секој увид во посебните податоци на Вашата организација, најновото прво. Редовите се поврзани во низа: ниту еден не може да се смени незабележано.
audit-at = Време (UTC)
audit-who = Кој
audit-action = Дејство
audit-object = Предмет
audit-machine = командна линија
organisation-municipality = Општина
organisation-centre-for-social-work = Центар за социјална работа
organisation-civil-society = Граѓанска организација
organisation-donor = Донатор
organisation-company = Фирма
organisation-public-institution = Јавна установа
organisation-international = Меѓународна организација
organisation-association = Здружение на општини
role-administrator = Администратор
role-programme-manager = Раководител на програма
role-social-worker = Социјален работник
role-committee-member = Член на комисија
role-storekeeper = Магационер
role-field-worker = Теренски работник или волонтер
role-evaluation-officer = Службеник за следење и евалуација
role-donor = Донатор
role-auditor = Ревизор
role-data-protection-officer = Лице за заштита на личните податоци
action-read-public = Чита јавна страница
action-sign-in = Се најавува
action-own-account = Сопствена сметка
action-see-today = Ја гледа страницата „Денес“
action-find-people = Пронаоѓа луѓе
action-open-person = Отвора запис на лице
action-edit-person = Менува запис
action-see-lists = Гледа списоци
action-import-list = Увезува список
action-withdraw-list = Повлекува список
action-review-pairs = Проверува парови
action-see-programme = Гледа програма
action-edit-programme = Менува програма
action-see-selection = Го гледа изборот
action-edit-criteria = Ги менува критериумите
action-open-call = Отвора повик
action-decide = Одлучува
action-confirm-decisions = Потврдува одлуки
action-publish-list = Објавува список
action-record-objection = Запишува приговор
action-decide-objection = Одлучува по приговор
action-see-goods = Гледа стока
action-move-goods = Преместува стока
action-propose-loss = Предлага загуба
action-confirm-loss = Потврдува загуба
action-see-deliveries = Гледа предавања
action-plan-distribution = Планира распределба
action-hand-over = Предава
action-close-day = Затвора ден
action-record-activity = Запишува што е направено
action-see-reports = Гледа извештаи
action-publish-figures = Објавува бројки
action-see-audit = Го гледа дневникот на промени
action-manage-users = Управува со корисници
action-manage-organisations = Управува со организации
action-run-command = Командна линија

## today
today-morning = Добро утро, { $name }
today-day = Добар ден, { $name }
today-evening = Добра вечер, { $name }
today-waiting = Ве чека
today-nothing = Ништо не Ве чека. Она на што можете да работите стои под Програми.
today-due = рокот дојде
open = отвори
weekday-and-day = { $weekday }, { $day }
weekday-1 = понеделник
weekday-2 = вторник
weekday-3 = среда
weekday-4 = четврток
weekday-5 = петок
weekday-6 = сабота
weekday-7 = недела
todo-handover = { $count ->
    [one] домаќинство презема денес
   *[other] домаќинства преземаат денес
}
todo-handover-day = на { $day }
todo-handover-step = Предајте
todo-objection = { $count ->
    [one] приговор на списокот чека одлука
   *[other] приговори на списокот чекаат одлука
}
todo-objection-day = првиот до { $day }
todo-objection-step = Одлучете
todo-day = { $count ->
    [one] ден на распределба помина, а не е затворен
   *[other] дена на распределба поминаа, а не се затворени
}
todo-day-day = најстариот од { $day }
todo-day-step = Затворете
todo-loss = { $count ->
    [one] загуба на стока чека втор потпис
   *[other] загуби на стока чекаат втор потпис
}
todo-loss-day = најстарата од { $day }
todo-loss-step = Проверете
todo-pair = { $count ->
    [one] пар можеби е исто лице
   *[other] пара можеби се исто лице
}
todo-pair-day = најстариот од { $day }
todo-pair-step = Проверете
todo-session = { $count ->
    [one] седница на комисијата чека потврда на одлуките
   *[other] седници на комисијата чекаат потврда на одлуките
}
todo-session-day = одржана на { $day }
todo-session-step = Потврдете
todo-publish = { $count ->
    [one] список е решен, а не е објавен
   *[other] списоци се решени, а не се објавени
}
todo-publish-day = критериумите замрзнати на { $day }
todo-publish-step = Објавете
todo-criteria = { $count ->
    [one] повик не е отворен: критериумите не му се замрзнати
   *[other] повици не се отворени: критериумите не им се замрзнати
}
todo-criteria-day = започнат на { $day }
todo-criteria-step = Поставете критериуми
todo-donation = { $count ->
    [one] најавена донација не е примена
   *[other] најавени донации не се примени
}
todo-donation-day = најстарата од { $day }
todo-donation-step = Примете
todo-list = { $count ->
    [one] список не е увезен докрај
   *[other] списоци не се увезени докрај
}
todo-list-day = започнат на { $day }
todo-list-step = Отворете
todo-first-list = { $count ->
    [one] список е договорен; првиот може да се увезе
   *[other] списоци се договорени; првиот може да се увезе
}
todo-first-list-day = договорено од { $day }
todo-first-list-step = Увезете
way-title = Од списоци до пакети
way-rows = { $count ->
    [one] Редови во { $count } список
   *[other] Редови во { $count } списоци
}
way-households = Домаќинства, секое еднаш
way-eligible = Ги исполнуваат критериумите
way-chosen = Избрани од комисијата
way-packages = Предадени пакети
way-of = од { $count }
way-report = Извештај
week-title = Оваа недела
week-nothing = За следните седум дена ништо не е планирано.
week-session = Комисија, { $place }
week-objections = Крај на рокот за приговори
week-distribution = { $count ->
    [one] Распределба, { $place }: { $count } домаќинство
   *[other] Распределба, { $place }: { $count } домаќинства
}
week-donation = Донација: { $item }, { $count }
week-not-received = не е примена
first-title = Првите чекори
first-what = Тука сè уште нема ништо. Овие чекори водат до првиот список, по овој ред:
first-ask = Вашата организација сè уште не учествува во ниту една програма. Прашајте го администраторот или раководителот на програмата што Ви ја даде сметката.
first-organisations = Додајте ги организациите што работат заедно
first-users = Додајте ги луѓето што работат со Komshi, секој со улога
first-programme = Додајте ја првата програма
first-sharing = Запишете кој кому кои податоци му ги дава
first-done = готово

## registry
person-sex-female = женски
person-sex-male = машки
search = Пребарај
search-title = Пребарување
search-nobody = Никој не е најден за „{ $question }“. Обидете се само со презимето, матичниот број или шифрата на домаќинството.
search-count = { $count ->
    [one] { $count } лице
   *[other] { $count } лица
}
search-hint = Име на кое било писмо и правопис, матичен број, телефон, шифра на домаќинство (H-0042) или адреса. Повеќе зборови го стеснуваат пребарувањето.
search-more = Прикажани се само првите { $count }. Уште еден збор го стеснува пребарувањето.
search-why = Зошто
search-why-name = име
search-why-number = матичен број
search-why-phone = телефон
search-why-code = шифра
search-why-address = адреса
export-cut = Датотеката завршува тука со { $count } од { $all } редови; повеќе не собира. Стеснете го списокот на неговата страница и преземете го остатокот.
households-title = Домаќинства
households-count = { $count ->
    [one] { $count } домаќинство, секое лице еднаш
   *[other] { $count } домаќинства, секое еднаш
}
households-disagree = Списоците не се согласуваат
households-empty = Сè уште нема домаќинства. Увезете список во некоја програма; тука ќе се појават.
household-head = Носител на домаќинството
household-of = Домаќинство { $code }
lists-disagree = списоците не се согласуваат
lists-disagree-long = Списоците, или она што е внесено рачно, за ова домаќинство кажуваат различно. Најновото важи додека некој не одлучи; изберете подолу што е точно.
members-title = Членови
members-stated = { $count ->
    [one] { $count } член, како што е наведено
   *[other] { $count } членови, како што е наведено
}
members-only-head = По име е запишан само носителот.
member-name = Име
facts-title = Што е запишано
facts-lead = Прво стои она што важи: што избрал некој, инаку најновото. До него пишува кој го кажал, во кој список и ред или рачно, и кога.
looks-title = Кој го видел ова
looks-lead = Сите што го имале ова лице или домаќинство пред очи, најновите први.
looks-none = Сè уште никој не погледнал.
looks-when = Време
looks-how = Како
looks-household = домаќинство
looks-day = Список за распределба на еден ден
looks-export = Преземање на сите домаќинства
looks-ranking = Ранг-листа на повик
looks-list = Редови со нешто необично во список
looks-all = Сите погледи
looks-in-lists = Видено во списоци
looks-hint = Погледите на истото лице на ист начин во рок од десет минути се бројат еднаш. Тука стојат и партнерските организации, за луѓето чии податоци ги споделува Вашата организација. Што се чита на хартија или на туѓ екран, не го знае ниту една програма.
fact-what = Податок
fact-value = Вредност
fact-source = Извор
fact-other = Друг извор вели
fact-choose = Ова е точно
fact-chosen-by = избрано од { $who }, { $day }
fact-chosen-on = избрано, { $day }
fact-undo = Повлечете ја одлуката
fact-not-chosen = За ова никој не одлучил; можеби некој веќе ја повлекол одлуката. Отворете ја страницата повторно.
fact-from-number = од матичниот број
fact-enter = Внесете податок рачно
fact-enter-go = Продолжете
fact-enter-other = внесете друга вредност
fact-enter-lead = Она што го внесувате стои покрај она што го кажуваат списоците, со Вашето име и денот. Најновото важи додека некој не одлучи.
fact-known = Што е познато досега
fact-value-new = Вредност
fact-choice-words = со други зборови, подолу
fact-value-words = Со други зборови
fact-value-words-hint = Само ако ништо горе не одговара. Што не може да се прочита, се чува како текст и се означува.
fact-hint-birth = Како што стои на документот, на пример 15.06.1995 или само 1995. Ден што не постои се чува и се означува.
fact-hint-number = Како што стои на документот. Број што не одговара на контролната цифра се чува и се означува.
fact-hint-amount = Износ месечно, на пример 120,50.
fact-hint-count = Цел број, на пример 4.
fact-since = Важи од
fact-since-hint = Денот од кој ова е точно; денешниот, ако не знаете.
fact-why = Како знаете?
fact-why-hint = На пример: кажано на шалтер, покажана лична карта, посета на дома.
fact-counts = Ова е точно: важи пред секоја друга вредност
fact-save = Зачувајте го податокот
fact-by-hand = внесено рачно од { $who }, { $organisation }, { $day }
fact-holds-since = важи од { $day }
fact-take-back = Повлечете го
fact-no-list = Ниту еден важечки список не зборува за овој запис, па покрај него не може ништо да се внесе. Прво увезете го списокот што го наведува.
fact-not-by-hand = Ова не е внесено рачно во Вашата организација, или некој веќе го повлекол. Отворете ја страницата повторно.
facts-none = Сè уште не е запишано ништо што смеете да го видите.
done-fact-entered = Зачувано. Стои покрај другите, со Вашето име.
done-fact-entered-pairs = Зачувано. Стои покрај другите, со Вашето име. { $count ->
    [one] { $count } нов пар чека на проверка.
   *[other] { $count } нови пара чекаат на проверка.
}
done-fact-entered-marked = Зачувано и означено: „{ $value }“ изгледа погрешно или не може да се прочита. Споредете со документот; можете да го повлечете и да го внесете повторно.
done-fact-taken-back = Повлечено. Повеќе не важи; дневникот на промени го памети.
done-fact-taken-back-pairs = Повлечено. Повеќе не важи; дневникот на промени го памети. { $count ->
    [one] { $count } нов пар чека на проверка.
   *[other] { $count } нови пара чекаат на проверка.
}
done-fact-chosen = Избрано. Отсега важи оваа вредност; другите остануваат со своите извори.
done-fact-chosen-pairs = Избрано. Отсега важи оваа вредност. { $count ->
    [one] { $count } нов пар чека на проверка.
   *[other] { $count } нови пара чекаат на проверка.
}
done-fact-open = Повлечено. Најновата вредност важи додека некој не одлучи.
done-fact-open-pairs = Повлечено. Најновата вредност важи додека некој не одлучи. { $count ->
    [one] { $count } нов пар чека на проверка.
   *[other] { $count } нови пара чекаат на проверка.
}
received-title = Примено
received-none = Сè уште ништо не е предадено.
sources-title = Од каде доаѓа
merges-title = Споено
merge-undone = поништено
merge-earlier-list-back = повторно важи претходниот список
written-rule = ист важечки број, име и датум на раѓање; или, кога ниту едниот нема број, исто презиме, име, име на таткото, цел датум на раѓање и адреса
written-rule-who = по пишаното правило
row-title = Редот како што пристигна
row-number = ред { $row }
row-lead = Како што стои во датотеката, ништо не е сменето. Отворањето е запишано во дневникот на промени.
mark-impossible = нема таков ден
mark-not-understood = не е разбрано
mark-bad-check-digit = погрешна контролна цифра
mark-doubtful-number = сомнителен број
relation-head = носител
relation-spouse = сопружник
relation-child = дете
relation-parent = родител
relation-sibling = брат или сестра
relation-grandchild = внук или внука
relation-other = друго
wg-answer-1 = без тешкотија
wg-answer-2 = извесна тешкотија
wg-answer-3 = голема тешкотија
wg-answer-4 = воопшто не може
housing-own = сопствен дом
housing-rented = изнајмен стан
housing-with-relatives = кај роднини
housing-collective-centre = колективен центар
housing-informal-settlement = неформална населба
housing-social = социјален стан
housing-none = без дом
housing-other = друго
all = Сите

## lists
lists-title = Списоци
lists-empty = Сè уште нема список. Побарајте го од секоја организација списокот како што таа го води: Excel или CSV, кое било писмо, кој било редослед на колони.
lists-given = Дадени списоци
list-file = Датотека
list-from = Од
list-given-on = Даден на
list-rows = Редови
list-state = Состојба
list-state-columns = колоните треба да се потврдат
list-state-importing = се увезува
list-state-published = во употреба
list-state-replaced = заменет со исправена датотека
list-state-withdrawn = повлечен
list-state-long-replaced = Исправена датотека го замени овој список; она што го кажуваше повеќе не важи.
list-state-long-withdrawn = Овој список е повлечен; она што го кажуваше повеќе не важи.
list-add = Додајте список
list-drop = Пуштете ја датотеката тука
list-drop-hint = Excel (.xlsx) или CSV, до 64 MB и 200.000 редови. Насловни редови, други писма и кој било редослед на колони се во ред.
list-refused = { $name }: { $why }
list-choose-file = Прво изберете датотека.
list-under-sharing = Даден според
list-read = Прочитајте ја датотеката
list-record-sharing = Запишете размена на податоци
list-needs-sharing = На списокот му е потребна евиденција на размената на податоци: кој го дава, за што и врз која основа. Прво запишете ја.
list-same-file = Оваа датотека е веќе увезена како { $name }. Ако е исправена, зачувајте ја и испратете ја исправената датотека.
list-correct-gone = Списокот што оваа датотека треба да го исправи повеќе не е во употреба. Изберете повторно.
list-already-imported = Овој список се увезува или е веќе увезен. Отворете го списокот за да видите до каде е.
list-not-published = Може да се повлече само список што е во употреба.
reason-missing = Напишете ја причината; се чува заедно со промената.
columns-title = Што значат колоните?
columns-lead = { $name } е прочитана. Проверете што е препознаено и исправете што не е точно. Колоните без значење се чуваат со редот, но не се користат.
columns-heads = Домаќинства
columns-members = Членови на домаќинствата
columns-sheet-label = Лист
columns-sheet = Лист „{ $name }“, { $count ->
    [one] { $count } ред
   *[other] { $count } редови
}
columns-header = Колона во датотеката
columns-samples = На пример
columns-meaning = Значење
columns-meaning-of = Значење на колоната { $name }
columns-none = не се користи
columns-order = Целото име се пишува
columns-surname-first = прво презимето
columns-given-first = прво името
columns-earlier = Претходен список од истата организација
columns-earlier-lead = Исправената датотека го задржува секој запис и секоја одлука; нов список додава на она што го има.
columns-corrects = Оваа датотека е
columns-further = нов список
columns-corrects-list = исправена верзија на { $name }
columns-import = Увезете
columns-discard = Отфрлете ја датотеката
columns-need-name = Недостасува името: една колона мора да биде целото име, или две мора да бидат презиме и име.
columns-twice = Едно значење стои кај две колони. Оставете го кај едната.
columns-members-untied = На листот со членови му е потребна колоната што го поврзува членот со домаќинството (бројот на домаќинството).
done-discarded = { $name } е отфрлена.
import-step- = Чека
import-step-reading = Се читаат редовите
import-step-writing = Се запишуваат редовите
import-step-indexing = Се запишува по што се наоѓаат
import-step-matching = Се бараат истите луѓе во другите списоци
import-step-publishing = Речиси готово
import-may-leave = Можете да ја напуштите оваа страница; работата продолжува.
import-look-again = Погледнете повторно
import-failed = Увозот не заврши и ништо од него не е зачувано.
import-again = Назад на колоните
import-found = Што донесе списокот
import-rows = Редови
import-member-rows = Редови за членови
import-known = Веќе познати
import-new = Нови домаќинства
import-unsure = Треба човек да погледне
import-merged-sentence = { $merged ->
    [0] Ниту еден ред не беше сигурно веќе познат.
    [one] { $merged } домаќинство беше сигурно веќе познато и стана едно со неговите други редови.
   *[other] { $merged } домаќинства беа сигурно веќе познати и станаа едно со нивните други редови.
} { $review ->
    [0] Никој не треба да погледне ништо.
    [one] { $review } пар чека човек да го погледне.
   *[other] { $review } пара чекаат човек да ги погледне.
}
import-common-names = { $count ->
    [one] { $count } лице има име што го носат повеќе од осум луѓе во програмата. Само името не беше прашање: каде што не се совпаѓаа ни бројот, ни датумот на раѓање, ни името на таткото, ни телефонот, ни адресата, двајцата се имењаци.
   *[other] { $count } лица имаат имиња што ги носат повеќе од осум луѓе во програмата. Само името не беше прашање: каде што не се совпаѓаа ни бројот, ни датумот на раѓање, ни името на таткото, ни телефонот, ни адресата, двајцата се имењаци.
}
problems-title = Редови со нешто необично
problems-lead = Секој ред е увезен. Што е необично е означено и зачувано како што е напишано.
problems-none = Ништо необично во ниту еден ред.
problems-all = сите
problem-row = Ред
problem-member-row = членови, ред { $row }
problem-who = Лице
problem-what = Што е необично
problem-written = Како што е напишано
problem-kind = Вид
problem-suggested = Предложено
problem-right = Што е точно
problems-count = { $count ->
    [one] { $count } забелешка
   *[other] { $count } забелешки
}
problems-beyond = Тука стојат првите { $count } од { $all }. Изберете еден вид на страницата на списокот, или преземете ги сите.
problem-impossible-date = нема таков ден
problem-lost-zero = изгубена нула
problem-bad-check-digit = погрешна контролна цифра
problem-doubtful-number = сомнителен број
problem-year-only = само годината
problem-not-understood = не е разбрано
problem-name-missing = недостасува име
problem-member-without-household = член без домаќинство
problem-date-against-number = датумот не се согласува со бројот
problem-impossible-date-words = { $field }: денот „{ $original }“ не постои. Се чува како текст.
problem-impossible-date-suggestion = Матичниот број вели { $suggestion }.
problem-lost-zero-words = Бројот { $original } ја беше изгубил нулата на почетокот.
problem-lost-zero-suggestion = Поправено: { $suggestion }.
problem-bad-check-digit-words = Бројот { $original } не одговара на контролната цифра. Се чува и е означен; споредете го со документот.
problem-bad-check-digit-suggestion = { $suggestion }
problem-doubtful-number-words = Бројот { $original } изгледа необично. Се чува и е означен; споредете го со документот.
problem-doubtful-number-suggestion = { $suggestion }
problem-year-only-words = { $field }: напишано е само „{ $original }“. Годината е прифатена.
problem-year-only-suggestion = Матичниот број вели { $suggestion }.
problem-not-understood-words = { $field }: „{ $original }“ не е разбрано. Се чува како текст.
not-shared = не се споделува со Вашата организација
problem-not-shared = { $field }: { $organisation } не го споделува ова поле со Вашата организација.
problem-not-understood-suggestion = Матичниот број вели { $suggestion }.
problem-name-missing-words = Во овој ред нема име: { $original }
problem-name-missing-suggestion = { $suggestion }
problem-member-without-household-words = Домаќинството { $original } не е во списокот; членот стои сам.
problem-member-without-household-suggestion = { $suggestion }
problem-date-against-number-words = { $field }: „{ $original }“ се разликува од датумот во матичниот број. Се чуваат двата.
problem-date-against-number-suggestion = Матичниот број вели { $suggestion }.
withdraw = Повлечете го списокот
withdraw-title = Поништете го овој увоз
withdraw-lead = Сè што кажал овој список престанува да важи, а споевите што почиваат на него се поништуваат. Домаќинствата што примиле нешто остануваат. Редовите остануваат со списокот.
withdraw-lead-corrects = Списокот што го исправаше повторно важи, како што беше.
list-giver-withdraws = Само { $organisation }, што го даде овој список, или организацијата што ја води програмата може да го повлече. Прашајте една од нив.
done-withdrawn = { $name } е повлечен.
done-withdrawn-back = { $name } е повлечен; { $back } повторно важи.
done-withdrawn-kept = Списокот е повлечен. Од неговите домаќинства остануваат { $count }, бидејќи нешто им е доделено или предадено.
file-empty = Датотеката е празна. Отворете ја, проверете дали списокот е во неа, зачувајте ја и испратете ја повторно.
file-password = Датотеката е заштитена со лозинка. Отворете ја, тргнете ја лозинката (Датотека, Инфо, Заштити), зачувајте ја и испратете ја повторно.
file-xls = Ова е стара датотека на Excel (.xls). Отворете ја и зачувајте ја како .xlsx.
file-xlsb = Ова е бинарна датотека на Excel (.xlsb). Отворете ја и зачувајте ја како .xlsx.
file-ods = Ова е датотека OpenDocument (.ods). Отворете ја и зачувајте ја како .xlsx.
file-pdf = Ова е PDF, само за читање и печатење. Побарајте ја датотеката Excel или CSV од која е направен.
file-image = Ова е слика. Побарајте ја датотеката Excel или CSV.
file-document = Ова е текстуален документ. Копирајте ја табелата во Excel и зачувајте ја како .xlsx.
file-web-page = Ова е веб-страница под друго име. Отворете ја во Excel и зачувајте ја како .xlsx.
file-archive = Ова е архива. Распакувајте ја и испратете го самиот список.
file-not-a-table = Ова не е табела што може да се прочита. Зачувајте го списокот како .xlsx или CSV и испратете го повторно.
file-no-header = Не е најден ред со имиња на колони. Ставете над колоните имиња како „Презиме“, „Име“, „Матичен број“.
file-damaged = Датотеката е оштетена и не може да се прочита. Отворете ја во Excel, зачувајте ја под друго име и испратете ја таа.
file-damaged-at = Листот { $sheet } е оштетен кај ќелијата { $cell } или веднаш по неа и не може да се прочита. Отворете ја датотеката во Excel, погледнете го тоа место, зачувајте ја под друго име и испратете ја таа.
file-too-wide = Листот { $sheet } има { $columns } колони; може да се прочитаат { $limit }. Избришете ги колоните што не се потребни.
file-too-long = Листот { $sheet } има вредност во редот { $row }; може да се прочитаат { $limit } редови. Поделете го списокот на повеќе датотеки, или избришете го она што стои далеку под него.
file-too-many-cells = Датотеката содржи повеќе од { $limit } ќелии; границата е надмината во листот { $sheet }. Поделете го списокот на повеќе датотеки.
file-cell-too-long = Ќелијата { $cell } во листот { $sheet } е подолга од { $limit } знаци. Скратете ја.
file-text-too-long = Текст во датотеката е подолг од { $limit } знаци, што ниту една програма за табели не го запишува во ќелија. Скратете го.
file-too-large-inside = Датотеката внатре е многу поголема отколку што изгледа и не е прочитана. Копирајте ја табелата во нова датотека и испратете ја неа.
file-too-large-inside-at = Листот { $sheet } внатре е многу поголем отколку што изгледа, кај ќелијата { $cell }, и не е прочитан. Копирајте ја табелата во нова датотека и испратете ја неа.
file-has-doctype = Датотеката содржи дел што ниту една програма за табели не го пишува така ({ $part }) и не е прочитана. Копирајте ја табелата во нова датотека и испратете ја неа.
file-too-heavy = Читањето на датотеката бараше повеќе меморија или време отколку што е дозволено; ништо не е зачувано. Копирајте ја табелата во нова датотека, или поделете ја.
file-encoding-mixed = Некои букви во датотеката се напишани во различни кодови и се гледаат како � (места: { $marks }, првото во редот { $row }). Проверете ги имињата пред да увезете.
file-quotes-unbalanced = Еден наводник не е затворен; наводниците се прочитани како обични знаци.
file-columns-trimmed = Празните колони на листот { $sheet } се изоставени бидејќи беше преширок; задржани се { $columns } со содржина.
file-sheet-empty = Листот { $sheet } е празен и е изоставен.
field-row-number = Број на редот
field-household-number = Број на домаќинството
field-full-name = Име и презиме
field-surname = Презиме
field-given-name = Име
field-father-name = Име на таткото
field-mother-name = Име на мајката
field-maiden-name = Моминско презиме
field-identity-number = Матичен број
field-birth-date = Датум на раѓање
field-age = Возраст
field-sex = Пол
field-address = Адреса
field-settlement = Населено место
field-municipality = Општина
field-country = Држава
field-phone = Телефон
field-email = Е-пошта
field-community = Заедница
field-household-size = Членови
field-children-under-15 = Деца под 15 години
field-over-65 = Членови над 65 години
field-monthly-income = Месечен приход
field-housing = Домување
field-applied-on = Пријавено на
field-chronic-illness = Хронична болест
field-cash-social-assistance = Парична социјална помош
field-relation = Сродство со носителот
field-wg-seeing = Тешкотии со видот
field-wg-hearing = Тешкотии со слухот
field-wg-walking = Тешкотии со одењето
field-wg-remembering = Тешкотии со паметењето
field-wg-self-care = Тешкотии со грижата за себе
field-wg-communicating = Тешкотии со комуникацијата
field-disability = Попреченост
field-single-parent = Самохран родител
field-employment = Вработеност
field-education = Образование
field-displacement-status = Статус на раселеност
field-bank-account = Банкарска сметка
field-notes = Забелешки

## matching
review-title = Проверка
review-question = Исто лице?
review-count = { $proposed ->
    [one] { $proposed } пар чека
   *[other] { $proposed } пара чекаат
}, одложени: { $unsure }
review-source = { $file }, ред { $row }
review-member = член на домаќинството
review-evidence = Показатели
review-same-name = Исто име во два списока, но друг број или датум на раѓање. Имењаците се чести: погледнете внимателно.
review-same-number = Ист матичен број под друго име или датум. Можеби е препишан од некој друг.
review-together = Сите показатели заедно
review-same = исто лице { $percent } %
review-family = друг член на семејството { $percent } %
review-unrelated = неповрзани лица { $percent } %
review-reason = Вашата причина (се чува со одговорот)
review-answer-same = Исто лице
review-answer-different = Различни лица
review-answer-unsure = Не сум сигурен, прашај подоцна
review-keeps = Спојувањето ги задржува двата реда и може да се поништи. „Различни“ се памети: парот не се враќа.
review-undo = Повлечете го овој одговор
review-undo-last = Повлечете го мојот последен одговор
review-empty = Ништо не Ве чека
review-empty-lead = Секој пар на кој му требаше човек го доби својот одговор, или некој друг во моментов го држи отворен.
review-before = Сè уште нема што да се проверува
review-before-lead = Кога ќе се увезат списоци, тука чекаат на Вашиот одговор паровите редови што можеби се исто лице. Увезете го првиот список; што е сигурно исто, само станува едно.
review-unsure-go = { $count ->
    [one] Погледнете го { $count } пар што е одложен
   *[other] Погледнете ги { $count } пара што се одложени
}
review-decided = Досегашни одговори
review-decided-empty = Сè уште нема одговори.
review-two = Двете
review-verdict = Одговор
review-go = Проверете ги паровите
review-field-name = Име
review-field-father = Татко
review-field-birth = Датум на раѓање
review-field-sex = Пол
review-field-identity = Матичен број
review-field-address = Адреса
review-field-phone = Телефон
review-field-size = Наведени членови
review-field-members = Домаќинство
evidence-nothing = не кажува ништо
level-same = исто
level-same-folded = исто, со други букви
level-swapped = заменети презиме и име
level-nickname = кратка форма
level-subset = дел од другото
level-one-edit = се разликува една буква
level-close = слично
level-initial = се совпаѓа првата буква
level-same-day = истиот ден
level-same-doubtful = истиот 1 јануари
level-date-from-number = датумот во бројот
level-one-digit = се разликува една цифра
level-day-month-swapped = заменети ден и месец
level-ten-years = разлика од десет години
level-year-only = истата година
level-same-year = истата година, друг ден
level-near-year = блиски години
level-different = друго
level-not-recorded = не е запишано
pair-state-same = Исто лице
pair-state-different = Различни лица
pair-state-unsure = Одложено
pair-state-proposed = Чека
pair-already-decided = Некој друг штотуку одговори на овој пар. Неговиот одговор важи; следниот пар чека.
pair-not-decided = Овој пар нема одговор што може да се повлече.
done-pair-same = Споено. Двата реда се задржани; може да се поништи.
done-pair-different = Остануваат одвоени. Парот нема да се врати.
done-pair-unsure = Одложено за подоцна.
done-pair-undone = Одговорот е повлечен.

## programmes
programme-parts = Делови на програмата
programme-part-overview = Преглед
programme-part-lists = Списоци
programme-part-review = Проверка
programme-part-selection = Избор
programme-part-goods = Стока
programme-part-distribution = Распределба
programme-part-report = Извештај
value-unknown = { $value } не е меѓу можните вредности. Вчитајте ја страницата повторно и изберете од списокот.
programme-lead-edits = Програмата ја менува само организацијата што ја води. Прашајте го раководителот на програмата.
programme-code-wrong = Шифрата на програмата се состои од латинични букви, цифри и цртички, најмногу 40, без празни места. На пример KM-2021.
programme-code-taken = Шифрата { $code } е зафатена. Изберете друга.
programme-needs-title = На програмата ѝ треба наслов барем на еден јазик.
programme-needs-slug = Името во јавната адреса е празно. Напишете неколку зборови со латинични букви.
programme-slug-taken = Јавната адреса { $slug } ѝ припаѓа на друга програма. Изберете друга.
place-unknown = Во регистарот на места нема место со име { $place }. Проверете го правописот или изберете од списокот.
text-original-stays = Изворниот текст останува. Заменете го, или прво прогласете друг јазик за изворен.
activity-code-wrong = Шифрата на активноста се состои од латинични букви, цифри и цртички, без празни места. На пример R1.
activity-code-taken = Програмата веќе има активност { $code }. Изберете друга шифра.
activity-needs-title = На активноста ѝ треба наслов.
activity-target-negative = Целната вредност не може да биде под нула. Оставете ја празна ако не е поставена.
sharing-giver-records = Евиденцијата на размената на податоци ја прави организацијата што ги дава податоците, или онаа што ја води програмата. Прашајте една од нив.
sharing-needs-texts = На евиденцијата ѝ требаат цел, правен основ и документ.
sharing-needs-days = На евиденцијата ѝ треба денот од кој важи; двата дена мора да постојат. Напишете ги вака: 30.06.2021.
sharing-days-order = Евиденцијата би завршила пред да почне. Проверете ги двата дена.
sharing-needs-fields = Изберете барем едно поле што се споделува.
sharing-only-partners = Давателот и примателите мора да учествуваат во програмата. Прво додајте ја организацијата во програмата.
programme = Програма
programme-add = Додајте програма
programme-add-first = Додајте ја првата програма
programmes-none = Сè уште нема програма
programmes-what = Програмата кажува што се прави, за кого, каде, кога, кој го прави тоа и со чии пари. Списоците, изборот, стоката и предавањата ѝ припаѓаат на програма, затоа таа е прва.
programmes-ask = Вашата организација не учествува во ниту една програма што смее да ја види Вашата улога. Прашајте го раководителот на програмата во организацијата што ја води.
programme-where = Каде
programme-when = Кога
programme-status = Статус
programme-status-planned = планирана
programme-status-running = во тек
programme-status-suspended = запрена
programme-status-finished = завршена
programme-status-cancelled = откажана
programme-about = За програмата
programme-edit = Менувајте податоци
programme-edit-texts = Текстови на јазиците
programme-lead = Ја води
programme-led-by = { $organisation } ќе ја води оваа програма: таа ги додава партнерите, активностите и текстовите.
programme-currency = Валута
programme-public = Јавна страница
programme-published = објавена { $day }
programme-not-published = не е објавена
programme-languages = Наслов има на
programme-language = Јазик на текстот
programme-no-texts = Сè уште нема текст за програмата. Додајте ја целта и очекуваните резултати под „Текстови на јазиците“.
programme-starts = Прв ден
programme-ends = Последен ден
programme-place-form = Имиња на места
place-form-plain = Како што ги пишува јазикот
place-form-asterisk = Со ѕвездичка и фуснота за Косово*
programme-places-hint = Општини на кој било јазик или писмо, одвоени со запирка. На пример: Северна Митровица, Звечан
programme-code-hint = Кратка, со латинични букви; стои на списоците и извештаите и никогаш не се менува. На пример KM-2021.
programme-slug = Име во јавната адреса
programme-slug-hint = Неколку зборови со латинични букви; ако остане празно, се прави од насловот.
day-hint = На пример 30.06.2021.
programme-day-starts = првиот ден
programme-day-ends = последниот ден
programme-day-impossible = Наведено: { $which } е { $original }. Нема таков ден. Она што е напишано се чува додека некој не одлучи.
programme-day-taken = Овој ден во меѓувреме е поставен. Вчитајте ја страницата за да го видите.
programme-days-order = Последниот ден е пред првиот. Се чуваат двата; проверете ги.
programme-past = Последниот ден помина, а статусот сè уште е „во тек“. Статусот е податок за себе: сменете го кога програмата ќе заврши.
programme-organisations = Организации
programme-organisation-add = Додајте организација
programme-organisation-new = Организација што ја нема во списокот се додава под
programme-role = Улога во програмата
programme-role-lead = води
programme-role-donor = донатор
programme-role-implementer = спроведува
programme-role-partner = партнер
programme-role-institution = институција
programme-role-contractor = изведувач
activities-title = Очекувани резултати и активности
activities-none = Сè уште нема активност. Активноста кажува што се брои: опфатени домаќинства, предадени пакети.
activity-add = Додајте активност
activity-what = Што
activity-counts = Брои
activity-target = Целна вредност
activity-target-hint = Оставете ја целната вредност празна ако ја нема: извештаите тогаш велат „целта не е поставена“, а никогаш 0 %.
activity-title-in = Наслов ({ $language })
activity-qualifier = Целната вредност значи
target-not-set = целта не е поставена
qualifier-exactly = точно
qualifier-at-least = најмалку
qualifier-about = околу
unit-counted-household = домаќинства
unit-counted-person = лица
unit-counted-package = пакети
unit-counted-organisation = организации
unit-counted-event = настани
text-title = Наслов
text-summary = Накратко
text-objective = Општа цел
text-specific-objectives = Посебни цели
text-expected-results = Очекувани резултати
text-target-groups = За кого е
text-activity = Наслов на { $code }
text-original = изворник
text-original-in = Изворник ({ $language })
texts-hint = Првиот текст од еден вид е неговиот изворник; другите се преводи. Читател без превод го добива изворникот.
texts-cyrillic-hint = Кирилицата сама се прави од латиничниот текст; тука напишете само што мора да биде поинаку.
language-en = англиски
language-sr-Latn = српски, латиница
language-sr-Cyrl = српски, кирилица
language-sr-Cyrl-ijekavsk = српски, кирилица, ијекавски
language-bs = босански
language-sq = албански
language-mk = македонски
language-tr = турски
sharing-title = Евиденција на размената на податоци
sharing-what = Кој кому кои податоци му ги дава, за што и врз која основа. Без важечка евиденција не може да влезе ниту еден список, и ниту една организација не гледа поле на друга.
sharing-add = Запишете размена на податоци
sharing-add-first = Запишете ја првата размена на податоци
sharing-giver = Кој ги дава податоците
sharing-receivers = Кој ги прима
sharing-receivers-hint = Ако никој не е избран, списокот го гледа само давателот.
sharing-nobody = никој друг
sharing-purpose = Цел
sharing-purpose-hint = За што се користат податоците, и за ништо друго. На пример: избор на домаќинства за пакети помош.
sharing-basis = Правен основ
sharing-basis-hint = На пример: договор на трите организации и согласност на домаќинствата (Закон бр. 06/L-082, член 5).
sharing-document = Документ
sharing-document-hint = Договорот како што е заведен: број и ден.
sharing-from = Важи од
sharing-until = Важи до
sharing-until-hint = Оставете празно ако важи додека не се прекине.
sharing-days = Важи
sharing-open = додека не се прекине
sharing-ended-on = прекината { $day }
sharing-lists = Списоци според неа
sharing-fields = Полиња што се споделуваат
sharing-fields-count = { $count ->
    [one] { $count } поле се споделува
   *[other] { $count } полиња се споделуваат
}
sharing-special = Посебни категории податоци
sharing-special-hint = Заедницата, попреченоста, здравјето и раселеноста се посебно заштитени. Споделувајте ги само ако целта не може да се постигне без нив.
sharing-end = Прекинете ја оваа размена
sharing-end-hint = Кога размената ќе се прекине, примателите од тој миг повеќе не ги гледаат податоците на давателот. Она што е одлучено врз нив останува.
sharing-state-valid = важи
sharing-state-later = почнува подоцна
sharing-state-over = истечена
sharing-state-ended = прекината
kosovo-footnote = * Оваа ознака не ги прејудицира ставовите за статусот и е во согласност со Резолуцијата 1244/1999 на Советот за безбедност на ОН и Мислењето на Меѓународниот суд на правдата за Декларацијата за независност на Косово.
done-programme-added = Програмата е додадена. Следно: организации, активности и евиденција на размената на податоци.
done-sharing-recorded = Размената на податоци е запишана. Според неа може да влегуваат списоци.
done-sharing-ended = Размената на податоци е прекината.
sharing-ended-before = Оваа евиденција е веќе прекината.

## register
programme-part-setup = Поставување
programme-part-budget = Буџет
programme-part-quality = Квалитет на податоците
part-change = Сменете
part-remove = Тргнете
done-part-removed = Тргнато. Дневникот на промени чува што стоело таму.
setup-title = Поставување на програмата
setup-lead = Што ѝ треба на програмата, дел по дел. Не мора сè да биде наеднаш готово: што недостасува, пишува на страниците и во извештаите.
setup-read-only = Ова можете да го читате. Го менува организацијата што ја води програмата или ја води евиденцијата за неа.
setup-done = готово
setup-open = треба да се направи
setup-part-setup = Преглед
setup-part-parts = Компоненти и активности
setup-part-partners = Организации и знаци
setup-part-places = Места
setup-part-documents = Документи и врски
setup-step-facts = Денови и статус
setup-step-texts = Текстови на јазиците
setup-step-parts = Компоненти и активности
setup-step-partners = Организации и знаци
setup-step-places = Места
setup-step-documents = Документи и врски
setup-step-budget = Буџет
setup-step-quality = Квалитет на податоците
setup-hint-facts = Кога почнува и завршува, каков статус има, во која валута смета, како се пишуваат местата во Косово*.
setup-hint-texts = За што и за кого е, на јазикот на кој е напишана и на јазиците на нејзините читатели.
setup-hint-parts = Кој што прави, со свои денови, и што треба да се постигне.
setup-hint-partners = Донатори, спроведувачи, партнери и институции, и знаците што стојат на нејзината страница.
setup-hint-places = Каде работи, како што нејзината страница ги именува местата.
setup-hint-documents = Публикации, брошури, видеа и новости, и програмите на кои им припаѓа.
setup-hint-budget = Што е планирано и што е потрошено, по компонента и донатор.
setup-hint-quality = Што е необично во внесеното, и кој што одлучил за тоа.
setup-languages = { $count ->
    [one] Насловот стои на { $count } јазик
   *[other] Насловот стои на { $count } јазици
}
setup-components = { $count ->
    [one] { $count } компонента
   *[other] { $count } компоненти
}
setup-activities = { $count ->
    [one] { $count } активност
   *[other] { $count } активности
}
setup-organisations = { $count ->
    [one] { $count } улога на организација
   *[other] { $count } улоги на организации
}
setup-sections = { $count ->
    [one] { $count } дел
   *[other] { $count } дела
}
setup-documents = { $count ->
    [one] { $count } документ
   *[other] { $count } документи
}
setup-lines = { $count ->
    [one] { $count } ставка
   *[other] { $count } ставки
}
setup-findings = { $count ->
    [one] { $count } наод чека одлука
   *[other] { $count } наоди чекаат одлука
}
programme-status-not-stated = не е наведен
programme-role-reporting = ја води евиденцијата
programme-needs-lead = Организацијата што тука одговара за програмата ја задржува оваа улога. Без неа никој не би можел да ја менува програмата.
programme-unknown = Нема програма { $code } што можете да ја видите.
unit-counted-item = парчиња
text-subtitle = Втор наслов
text-area = Област на програмата
text-activities = Главни активности
text-places = Каде, со зборови
text-contact = Кого да прашате
text-complaints = Како да се пожалите
text-disclaimer = Одрекување од одговорност и белешки
text-as-written = Како што е првпат напишано
components-title = Компоненти
parts-lead = Компонента е дел од програмата на една организација, со свои денови, донатори и партнери. Мерка е помал дел во неа, на пример на една општина. Активностите кажуваат што се прави и што треба да се постигне.
level-component = Компонента
level-measure = Мерка
component-add = Додајте компонента или мерка
component-what = Додајте ја ако повеќе организации работат со свои денови или донатори. Програма без компоненти е исто толку добра.
component-edit = Сменете { $code }
component-remove = Тргнете ја оваа компонента
component-parent = Дел од
component-parent-none = самата програма
component-partners = Донатори, партнери и институции на овој дел
component-partner-away = не учествува
component-days-hint = Напишете ги деновите како што стојат во договорот, на пример 31.01.2019. Ден што не постои се чува и се означува.
component-days-of-programme = како програмата
component-code-wrong = Шифрата на компонентата се состои од латинични букви, цифри и цртички, најмногу 40, без празни места. На пример IOM.
component-unknown = Во оваа програма нема компонента { $code }. Вчитајте ја страницата повторно и изберете од списокот.
component-in-itself = Компонентата не може да биде дел од самата себе.
component-too-deep = Има две нивоа: мерката лежи во компонента, а во мерката не лежи ништо.
component-needs-title = На компонентата ѝ треба наслов.
component-in-use = { $code } не може да се тргне: во неа лежат мерки, активности, пари или записи. Прво преместете ги или тргнете ги.
attribution-outside = { $component } тече од { $from } до { $until }. Она што е направено на { $day } се чува, но не се брои за неа. На тој ден може да се брои за: { $fitting }.
attribution-outside-all = { $component } тече од { $from } до { $until }. Она што е направено на { $day } се чува, но не се брои за неа, а на тој ден не тече друга компонента.
activities-of-programme = Активности на целата програма
activities-all-inside = Сите активности лежат во компоненти.
activity-edit = Целна вредност, вид, компонента
activity-component = Компонента
activity-component-none = Целата програма
activity-kind-none = Не е кажано
activity-kind-package = пакет
activity-kind-equipment = опрема
activity-kind-grant = неповратни средства
activity-kind-event = состанок или настан
activity-kind-training = обука
activity-kind-course = курс
activity-kind-mentoring = менторство
activity-kind-visit = посета
activity-kind-focus-group = фокус-група
activity-kind-campaign = кампања
activity-kind-material = информативен материјал
activity-kind-referral = упатување
activity-kind-transport = превоз
activity-kind-service-day = ден на услуга
activity-remove = Тргнете ја оваа активност
activity-in-use = { $code } не може да се тргне: за неа е запишано нешто или нешто ја користи. Целните вредности може да се менуваат.
target-new = Нова целна вредност
target-set = Поставете целна вредност
target-set-on = Поставена на
target-why = Зошто е поставена
target-needs-day = На целната вредност ѝ треба денот кога е поставена. Напишете го вака: 30.06.2021.
target-earlier = До промената ({ $day }):
partner-answers = одговара за програмата
partner-remove = Тргнете ја улогата { $role } на { $name }
emblems-title = Знаци и грбови
emblems-lead = Секој знак со своето име, со зборови за оние што не го гледаат, и со она што сопственикот го бара од оној што го печати.
emblems-none = Сè уште нема знак. Прво додајте ги оние на донаторите: повеќето договори ги бараат.
emblem-unnamed = Знак { $number } без име
emblem-name = Чиј е знакот
emblem-organisation = Организација во списокот
emblem-alt = Што се гледа, со зборови
emblem-rule = Правило за употреба
emblem-file = Слика
emblem-file-hint = PNG или JPEG. Сликата се црта одново и се смалува, за да не дојде со неа ништо друго од датотеката.
emblem-needs-alt = Кажете со зборови што се гледа на сликата, за оние што не ја гледаат.
emblem-add = Додајте знак
emblem-edit = Сменете го овој знак
emblem-remove = Тргнете го овој знак
places-lead = Местата доаѓаат од регистарот на места, за да може да се најдат, избројат и нацртаат на карта. Како ги нарекува страницата стои покрај нив.
places-count = { $count ->
    [one] { $count } место
   *[other] { $count } места
}
places-none = Сè уште нема место. Додајте ги општините во кои работи програмата.
places-gazetteer = Место
places-inside = Лежи во
places-named-as = Име на страницата
places-named-as-of = Име на { $place } на страницата
places-save-names = Зачувај ги имињата
places-change = Сменете ги местата
stated-title = Наведени броеви
stated-lead = Колку ги има според страницата. Се чуваат двата броја; каде што се разликуваат, квалитетот на податоците го кажува тоа и ја бара причината.
stated-places = Места
stated-economies = Економии на здруженијата
stated-negative = Бројот не може да биде под нула. Оставете празно ако страницата не го наведува.
sections-title = Делови на страницата
sections-lead = Делот може да стои празен: читателите гледаат дека сè уште нема ништо.
sections-choose = Делови на страницата
sections-save = Зачувај ги деловите
section-publications = Публикации
section-brochures = Брошури
section-video = Видео
section-news = Новости
section-empty = Сè уште ништо.
document-add = Додајте документ
document-section = Дел
document-published = Објавен на
document-url = Адреса на интернет
document-url-wrong = Адресата почнува со https:// и има најмногу 1000 знаци.
document-file = Или датотека
document-file-hint = PDF, PNG или JPEG. Сликите се цртаат одново и се смалуваат.
document-alt = Што се гледа, со зборови
document-needs-place = На документот му треба адреса или датотека.
document-too-large = Датотеката е поголема од 8 MB. Смалете ја, или дајте ја нејзината адреса на интернет.
document-remove = Тргнете { $title }
links-title = Програми што одат заедно
links-lead = Од која програма е дел оваа, која ја продолжува, кои стојат покрај неа.
links-none = Сè уште нема врска.
link-kind-label = Како одат заедно
link-kind-part-of = Дел од
link-kind-continues = Продолжува
link-kind-linked = Стои покрај
link-label = Име на програмата
link-other = Тука
link-elsewhere = стои на друго место
link-to-itself = Програмата не може да се поврзе сама со себе.
budget-title = Буџет
budget-lead = Што е планирано и што е потрошено, секоја ставка со ден, курс и документ.
budget-none = Сè уште нема внесени пари
budget-what = Внесете што планира договорот, па што е потрошено. Извештаите и јавната страница тогаш можат да ги кажат двете.
budget-sums = По компонента и донатор, во { $currency }
budget-kind-planned = планирано
budget-kind-spent = потрошено
budget-share = Потрошено од планираното
budget-share-of = { $percent } %
budget-over = повеќе од планираното
budget-whole = Вкупно
budget-lines = Ставки
budget-what-for = За што
budget-amount = Износ
budget-rate = Курс
budget-rate-on = Курс на ден
budget-rate-hint = Само за друга валута: колку од неа прави 1 { $currency }. На пример 1.95583.
budget-on-day = Ден
budget-document = Документ
budget-add = Додајте ставка
budget-add-hint = Истата шифра повторно ја менува ставката.
budget-of = потрошено { $spent } од { $planned } { $currency }
budget-code-wrong = Шифрата на ставката се состои од латинични букви, цифри и цртички, најмногу 40, без празни места.
budget-needs-title = Кажете за што се парите.
budget-amount-wrong = Износот е поголем од нула.
budget-needs-rate = На ставка во { $currency } ѝ треба курс кон { $own }: колку { $currency } прави 1 { $own }.
field-amount = Напишете износ тука ({ $field }), на пример 9800.00.
input-amount = Износ
input-alt = Што се гледа, со зборови
input-donor = Донатор
input-label = Име на програмата
input-on-day = Ден
input-position = Место во редоследот
input-rate-on = Курс на ден
input-rule = Правило за употреба
input-set-on = Поставена на
input-stated = Наведен број
quality-title = Квалитет на податоците
quality-lead = Што е необично во внесеното. Ништо не се одбива и ништо не се менува само, освен зборови што мешаат две азбуки; одлучува човек, со причина, а внесеното останува покрај одлученото.
quality-decide = Одлучете
quality-filter = Кои наоди
quality-filter-open = Чекаат
quality-filter-decided = Решени
quality-filter-all = Сите
quality-none = Тука нема ништо
quality-none-open = За сè што е најдено е одлучено.
quality-none-what = За оваа програма не е најдено ништо необично.
finding-state-open = чека
finding-state-accepted = прифатено
finding-state-kept = останува како што е внесено
finding-state-changed = исправено
finding-state-repaired = поправено при внесување
finding-about = Каде
finding-original = Како што е внесено
finding-proposed = Предлог
finding-not-taken = Предлогот не е прифатен
finding-now = Сега
finding-decided = Одлучено
finding-by-program = од програмата, при внесување
finding-accept = Прифатете го предлогот
finding-keep = Оставете како што е внесено
finding-put-back = Вратете како што е внесено
finding-reopen = Повлечете ја оваа одлука
finding-needs-reason = Напишете ја причината за одлуката со неколку зборови.
finding-decided-before = За ова во меѓувреме е одлучено. Вчитајте ја страницата за да го видите.
finding-not-decided = За ова не е одлучено, па нема што да се повлече.
finding-no-proposal = Тука нема предлог. Исправете го таму каде што е внесено, или оставете го со причина.
finding-text-changed = Текстот во меѓувреме е сменет. Вчитајте ја страницата за да видите што сега е необично.
done-finding-decided = Одлучено. Внесеното останува покрај тоа.
done-finding-reopened = Повлечено. Повторно чека одлука.
finding-name-impossible-day = Ден што не постои
finding-name-end-before-start = Крајот стои пред почетокот
finding-name-component-outside = Компонента надвор од деновите на програмата
finding-name-start-in-text = Почетокот во текстот е друг
finding-name-status-against-days = Статусот им противречи на деновите
finding-name-no-period = Нема период
finding-name-no-status = Нема статус
finding-name-no-donor = Нема донатор
finding-name-no-implementer = Никој не ја спроведува
finding-name-stated-places = Наведени и набројани места
finding-name-economies = Економии и здруженија
finding-name-one-word-for-communities = Еден збор за три заедници
finding-name-no-quantity = Нема количина
finding-name-parts-add-up = Два броја прават трет
finding-name-household-size = Домаќинства со различна големина
finding-name-mixed-script = Две азбуки во еден збор
finding-name-roman-numeral = Римски број што станал буква
finding-name-title-variant = Насловот во две варијанти
finding-name-open-quotation = Наводник што не се затвора
finding-name-footnote-mark = Белешка без својот знак
finding-name-unnamed-emblem = Знак без име
finding-impossible-day = Овој ден не постои. Напишаното се чува.
finding-end-before-start = Последниот ден стои пред првиот. Се чуваат двата.
finding-component-outside = Компонентата { $component } почнува пред програмата или завршува по неа.
finding-start-in-text = Текстот вели { $said }, а првиот ден е { $starts }. Се чуваат двете.
finding-status-against-days = Ова е статусот, а деновите велат друго.
finding-no-period = Не е наведен ни првиот ни последниот ден.
finding-no-status = Страницата не кажува ништо за статусот.
finding-no-donor = Ниту една организација ја нема улогата донатор.
finding-no-implementer = Ниту една организација не ја води или не ја спроведува програмата.
finding-stated-places = Наведени се { $stated } места, а набројани { $listed }. { $inside } лежи во { $around }: броено внатре, и двата броја може да се точни. Се чуваат двата.
finding-stated-places-unexplained = Наведени се { $stated } места, а набројани { $listed }. Се чуваат двата броја.
finding-economies = Наведени се { $stated } економии, а набројани { $listed } здруженија. Тие се од { $economies } економии: { $economy } има повеќе од едно здружение.
finding-economies-unexplained = Наведени се { $stated } економии, а набројани { $listed } здруженија од { $economies } економии.
finding-one-word-for-communities = RAE е еден збор за три заедници. Луѓето се бројат по заедницата што самите ја кажуваат.
finding-no-quantity = Никаде не пишува колку треба да се постигне за { $codes }. Извештаите велат „целта не е поставена“.
finding-parts-add-up = Целните вредности на { $first } и { $second } ја даваат онаа на { $whole }: { $sum }. Можеби се мисли на истите луѓе.
finding-household-size = Бројот на лица по домаќинство се разликува: { $one } за { $first }, { $two } за { $second }.
finding-mixed-script = Во еден збор стојат букви од две азбуки. Пребарувањето и подредувањето би го промашиле.
finding-roman-numeral = Промената на писмото претворила римски број во букви.
finding-title-variant = Текстот ја именува програмата со други зборови од насловот.
finding-open-quotation = Овој навод е отворен и не е затворен.
finding-footnote-mark = Белешката { $mark } стои на крајот, а нејзиниот знак никаде во текстот.
finding-unnamed-emblem = Знакот { $number } нема име. На никого не може да му се каже чиј е.
programme-file-toml = ред { $line }: { $fault }
programme-file-value = ред { $line }: „{ $value }“ не е меѓу можните вредности: { $possible }
programme-file-place = ред { $line }: во регистарот на места нема место „{ $value }“
programme-file-day = ред { $line }: „{ $value }“ не е ден; тука денот се пишува 2021-06-30
programme-file-organisation = ред { $line }: ниту една организација во оваа датотека нема шифра „{ $value }“
programme-file-component = ред { $line }: ниту една компонента над овој ред нема шифра „{ $value }“
programme-file-field = ред { $line }: нема поле „{ $value }“
programme-file-language = ред { $line }: „{ $value }“ не е јазик на оваа програма
programme-file-twice = ред { $line }: шифрата „{ $value }“ стои двапати
programme-file-amount = ред { $line }: „{ $value }“ не е износ
programme-file-rate = ред { $line }: на износ во { $value } му треба курс кон валутата на програмата
programme-file-title = ред { $line }: програмата нема наслов на својот изворен јазик „{ $value }“

## selection
ranking-again = Направете ја ранг-листата одново од податоците какви што се сега
selection-lead-only = Изборот го средува само организацијата што ја води програмата. Прашајте го нејзиниот раководител на програмата.
criteria-points-range = Бодовите на ставката { $line } се надвор од опсегот. Употребете најмногу 1.000.000.
criteria-stay-frozen = Критериумите се замрзнати откако е отворен повикот и не може да се менуваат.
selection-title = Избор
calls-empty = Сè уште нема повик. Повикот кажува на колку домаќинства може да им се помогне и по кои критериуми се избираат.
call = Повик
call-add = Додајте повик
call-add-lead = Почнува со табелата за бодување што општините во регионот вообичаено ја користат; сменете ја пред да се отвори повикот.
call-title = Наслов
call-places = Места
call-reserve = Резерва
call-places-count = { $count ->
    [one] { $count } место
   *[other] { $count } места
}
call-reserve-count = { $count } во резерва
call-state-draft = Критериуми
call-state-open = Рангирање и одлуки
call-state-locked = Заклучен
call-state-published = Објавен
call-open = Отворете го повикот и замрзнете ги критериумите
call-open-warning = Замрзнатите критериуми не може да се менуваат: тоа го прави списокот праведен. Прво испробајте ги.
call-needs-title-places = На повикот му треба наслов и барем едно место.
call-already-open = Овој повик е веќе отворен.
call-not-open = Прво отворете го повикот; со тоа се замрзнуваат критериумите.
call-not-locked = Прво заклучете ги одлуките.
criteria-version = Табела за бодување, верзија { $version }
criteria-edit = Сменете ја табелата за бодување
criteria-lead = Ставката ги дава своите бодови кога се исполнети нејзините услови. Ако податокот не е запишан, ставката дава 0 и тоа го кажува.
criteria-line = Ставка
criteria-rule = Правило
criteria-minimum = Услов е најмалку { $points } бодови.
criteria-ties = Изедначени:
criteria-not-recorded = Секоја ставка чие правило важи ги дава своите бодови. Ставка чиј податок не е запишан дава 0 и тоа го кажува.
criteria-places = { $reserve ->
    [0] Избрани се првите { $places } по бодови.
    [one] Избрани се првите { $places } по бодови; места во резерва: { $reserve }.
   *[other] Избрани се првите { $places } по бодови; места во резерва: { $reserve }.
}
criteria-full-tie = Ако и сите овие се еднакви, останува редоследот по кој пристигнале записите, и ранг-листата го кажува тоа.
criteria-frozen = Замрзнати; нивниот отпечаток:
criteria-try = Испробајте
criteria-changed = Критериумите се разликуваат од она што е замрзнато. Кажете му на администраторот: податоците се сменети однадвор.
criteria-need-lines = На табелата за бодување ѝ треба барем една ставка, а најмногу 60.
criteria-line-needs-name = На секоја ставка ѝ треба име барем на еден јазик.
criteria-expression-wrong = Правилото на ставката { $line } не може да се употреби: { $fault }
criteria-new-line = Нова ставка
criteria-label-en = Име на англиски
criteria-label-sr = Име на српски (латиница)
criteria-fact = Податок
criteria-and = и
criteria-or = или
criteria-condition = { $fact }: { $comparison } { $value }
criteria-condition-wrong = Ставка „{ $line }“: вредноста „{ $value }“ не е разбрана. Да или не се пишуваат така, домувањето со зборови од списокот, броевите и износите со цифри.
criteria-points-whole = Ставка „{ $line }“: напишете ги бодовите како цел број.
criteria-minimum-whole = Напишете како цел број од колку бодови домаќинството го исполнува условот.
criteria-more-conditions = Уште услови за оваа ставка
criteria-comparison = Споредба
criteria-value = Вредност
criteria-expert = Како израз (за познавачи)
criteria-expression = Израз CEL
criteria-by-hand = Употребете го изразот како што е напишан тука
criteria-order = Редослед
criteria-minimum-field = Условот е исполнет од толку бодови
criteria-tie-field = Изедначеност { $number }
comparison-at-least = најмалку
comparison-at-most = најмногу
comparison-below = под
comparison-above = над
comparison-is = е
points = Бодови
points-count = { $count ->
    [one] { $count } бод
   *[other] { $count } бодови
}
tie-lower-income-per-head = понизок приход по член
tie-more-children = повеќе деца под 15 години
tie-earlier-application = порана пријава
tie-decided-lower-income-per-head = Исти бодови како претходното: одлучи понискиот приход по член.
tie-decided-more-children = Исти бодови како претходното: одлучија повеќето деца.
tie-decided-earlier-application = Исти бодови како претходното: одлучи пораната пријава.
tie-decided-full = Целосно изедначено со претходното; задржан е редоследот по кој пристигнале.
tie-title = Што одлучува кај изедначени
tie-applied = Најрана пријава
score-fact-size = членови
score-fact-children-under-15 = деца под 15 години
score-fact-over-65 = членови над 65 години
score-fact-members-15-64 = членови од 15 до 64 години
score-fact-income = месечен приход
score-fact-income-per-head = приход по член
score-fact-wg-highest = највисок одговор за тешкотиите (1-4)
score-fact-chronic-illness = хронична болест
score-fact-cash-social-assistance = парична социјална помош
score-fact-single-parent = самохран родител
score-fact-housing = домување
score-missing = не е запишано: { $fact }
trial-title = Кој би влегол, кој не
trial-eligible = Го исполнуваат условот
trial-not = Не го исполнуваат условот
trial-within = Во рамките на местата
trial-cut = Бодови на границата
trial-community = По заедница (ниту едно правило не ја гледа)
trial-in = Влегуваат
trial-out = Не влегуваат
trial-missing = Податоци што ги нема во ниту еден список
trial-households = Домаќинства
rankings-title = Ранг-листи
rankings-empty = Сè уште нема ранг-листа.
ranking-make = Направете ранг-листа
ranking-name = Ранг-листа { $version }
ranking-version = Верзија
ranking-at = Направена на
ranking-cut-lead = { $count ->
    [one] { $count } место; линијата покажува каде завршува.
   *[other] { $count } места; линијата покажува каде завршуваат.
}
ranking-cut = Тука завршуваат { $count } места
ranking-place = Место
ranking-because = Бидејќи
ranking-below = под минимумот
ranking-eligible = Го исполнува условот
ranking-not-eligible = Не го исполнува условот
ranking-all = Сите на една страница
ranking-after = нова ранг-листа
ranking-first = првата ранг-листа
ranking-by-objection = прифатен е приговор
ranking-not-newest = Има понова ранг-листа. Вчитајте ја страницата и внесете ја седницата за неа.
candidate-place = Место { $place }; може да им се помогне на { $places }
candidate-below = Под минимумот од { $minimum } бодови
candidate-household = Домаќинството
decision = Одлука
departs = отстапува од рангот
committee-title = Комисијата
session-add = Внесете седница
session-lead = { $reserve ->
    [0] Првите { $places } од ранг-листата се прифатени, освен каде што ќе внесете отстапување со причина.
    [one] Првите { $places } од ранг-листата се прифатени, по нив во резерва: { $reserve }, освен каде што ќе внесете отстапување со причина.
   *[other] Првите { $places } од ранг-листата се прифатени, по нив во резерва: { $reserve }, освен каде што ќе внесете отстапување со причина.
}
session-held-on = Одржана на
session-place = Место
session-members = Присутни членови, со нивните изјави за интерес
session-interest = Пријавен интерес (празно: нема)
session-departures = Одлуки што отстапуваат од рангот
session-departures-hint = Сите други ја следат ранг-листата. За секое отстапување е потребна причина.
session-save = Внесете ги одлуките
session-confirm = Потврдете ги одлуките
session-send-back = Вратете назад
session-entered-by = Внел
session-confirmed-by = потврдил
session-state-entered = чека потврда
session-state-confirmed = потврдена
session-state-discarded = вратена
session-needs-members = Комисијата има најмалку три члена. Внесете кој беше присутен.
session-waits = Една седница веќе чека потврда. Прво потврдете ја или вратете ја.
session-too-many = Би биле прифатени { $accepted } домаќинства, а местата се { $places }. За секое додадено мора да излезе друго.
session-not-confirmed = Пред да се заклучат, одлуките треба да ги потврди второ лице.
session-already-settled = Оваа седница е веќе потврдена или вратена.
departure-needs-reason = За одлука што отстапува од рангот е потребна причина.
departures-none = Сите одлуки ја следат ранг-листата.
no-interest = без интерес кај ниту еден кандидат
has-interest = пријавено: { $interest }
four-eyes = Овие одлуки ги внесовте Вие самите: мора да ги потврди друго лице.
four-eyes-wait = Она што го внесовте мора да го потврди друго лице.
minutes-title = Записник од седницата
minutes-note = По шифра, без имиња
minutes-state = Состојба
minutes-places = Места
minutes-ranking = Се одлучувало за
minutes-scorecard = По правилата на
minutes-declaration = Изјава за интерес
minutes-decisions = Одлуки
minutes-chair = Претседател на комисијата
minutes-secretary = Записничар
outcome = Одлука
outcome-accept = прифатено
outcome-reserve = резерва
outcome-reject = не е прифатено
call-lock = Заклучете ги одлуките
awards-count = { $count ->
    [0] сè уште нема доделувања
    [one] { $count } доделување
   *[other] { $count } доделувања
}
publications-title = Објавени списоци
publication-title = Список на домаќинства што добиваат помош
publication-lead = Објавено { $day }. Приговори до { $until }.
publication-how = Имињата не се објавуваат. Секое домаќинство ја знае својата шифра; кој не се согласува може да приговори писмено до горниот ден.
publish-hint = Потоа секој може да го чита списокот по шифра на јавната страница на програмата; со тоа се отвора и страницата.
slips-title = Ливчиња со шифра
slips-lead = Секое домаќинство добива ливче со својата шифра на јавниот список, и како и до кога може да приговори. Десниот дел кажува за кого е: откинете го кога го давате ливчето.
slips-language = Јазик на ливчињата
slips-all = { $count ->
    [one] { $count } ливче
   *[other] Сите { $count } ливчиња
}
slips-one = Ливче на едно домаќинство
slips-note = Лични податоци: откинете го името кога го давате ливчето
slip-stub = За – откинете тука
slip-title = Вашата шифра на јавниот список
slip-what = Списокот „{ $title }“ од { $day } покажува шифри, никогаш имиња. Побарајте ја Вашата шифра.
slip-where = Истакнат е кај: { $organisation }.
slip-online = Ќе го најдете и ако го скенирате кодот.
slip-object = Може да приговорите до { $day }: кажете лично или напишете што не е во ред – { $organisation }.
slip-keep = Понесете го ова ливче; никому не му треба адвокат. Одговорот со образложение го добивате писмено. Чувајте го ливчето: кој ја знае Вашата шифра може да го види Вашето место.
publication-days-order = Последниот ден за приговори е пред денот на објавување.
published-on = Објавено на
publish-by-code = Објавете по шифра
objections-until = Приговори до
objections-title = Приговори
objections-none = Нема приговори.
objection-add = Запишете приговор
objection-received-on = Примен на
objection-body = Што вели
objection-late = по рокот
objection-due = да се одлучи до
objection-answer = Одговор со образложение
objection-decided-on = Одлучено на
objection-reject = Одбијте
objection-uphold = Прифатете
objection-upheld = прифатен
objection-rejected = одбиен
objection-needs-text = Напишете што вели приговорот.
objection-before-publication = Приговорите доаѓаат откако ќе се објави списокот.
objection-code-unknown = Во оваа ранг-листа нема домаќинство { $code }. Проверете ја шифрата на списокот.
objection-already-decided = За овој приговор е веќе одлучено.
done-call-added = Повикот е додаден со вообичаената табела за бодување.
done-call-open = Повикот е отворен; критериумите се замрзнати.
done-ranked = Ранг-листата е направена.
done-session = Внесено. Мора да го потврди друго лице.
done-confirmed = Одлуките се потврдени.
done-sent-back = Седницата е вратена.
done-locked = Заклучено: нови доделувања { $count }.
done-published = Објавено по шифра.
done-objection = Приговорот е запишан.
done-objection-decided = По приговорот е одлучено.
done-objection-upheld = Приговорот е прифатен, а ранг-листата е направена одново; старата останува.

## goods
goods-title = Стока
goods-parts = Делови за стоката
goods-part-stock = Залиха
goods-part-gifts = Помош во стока
goods-part-moves = Дневник на движења
goods-part-count = Попис на залихата
goods-part-losses = Загуби
goods-part-volunteers = Волонтери
goods-part-setup = Артикли, пакети и места
goods-stock = Залиха
goods-place = Место
goods-item = Артикл
goods-kit = Пакет
goods-kits = Број на пакети
goods-unit = Единица
goods-quantity-label = Количина
goods-batch = Серија
goods-batches = Серии
goods-expires = Рок на употреба
goods-expires-on = рок на употреба { $day }
goods-giver = Дарител
goods-supplier = Добавувач
goods-from = Од
goods-to = До
goods-day = Ден
goods-document = Документ
goods-note = Забелешка
goods-name = Име
goods-reason = Што се случило
goods-sum = Вкупно
goods-all = Сите
goods-show = Прикажи
goods-address = Адреса
goods-municipality = Општина или населено место
goods-move = Преместете стока
goods-receive = Примете набавка
goods-pack = Пакувајте пакети
goods-pack-at = Се пакува во
goods-pack-persons = За домаќинства од (лица)
goods-pack-volunteers = Кој пакувал
goods-fefo = Прво оди она на што прво му истекува рокот.
goods-no-suppliers = Прво внесете добавувач:
goods-empty-title = Сè уште нема стока
goods-empty = Тука стои што лежи во магацините и на местата за распределба, серија по серија. Прво внесете ги артиклите, пакетите и местата; потоа примајте донации и набавки.
goods-empty-go = Артикли, пакети и места
goods-todo-gifts = { $count ->
    [one] донација го чека својот следен чекор
   *[other] донации го чекаат својот следен чекор
}
goods-todo-gifts-go = Кон донациите
goods-todo-losses = { $count ->
    [one] загуба чека втор потпис
   *[other] загуби чекаат втор потпис
}
goods-todo-losses-go = Кон загубите
goods-ledger = Книгата по вид на сметка
goods-moves-lead = Секое движење зема од една сметка и дава на друга. Сметките на еден артикл секогаш даваат збир нула; ништо не се менува и не се брише.
goods-moves-empty = Сè уште нема движење
goods-account-donor = Дарители
goods-account-supplier = Добавувачи
goods-account-recipe = Спакувано во пакети
goods-account-count = Најдено при попис
goods-account-warehouse = Магацин
goods-account-packing = Место за пакување
goods-account-point = Место за распределба
goods-account-household = Домаќинства
goods-account-loss = Загуби
goods-move-receipt = Набавка
goods-move-donation = Донација
goods-move-transfer = Преместување
goods-move-packing = Пакување
goods-move-delivery = Предавање
goods-move-taken-back = Поништено предавање
goods-move-return = Враќање на остатокот
goods-move-loss = Загуба
goods-move-surplus = Вишок при попис
goods-unit-package = пакет
goods-unit-piece = парче
goods-unit-kilogram = kg
goods-unit-litre = литар
goods-unit-box = кутија
goods-category-food = Храна
goods-category-hygiene = Хигиена и домашна хемија
goods-category-medical = Медицински
goods-category-equipment = Опрема
goods-category-other = Друго
contributor-firm = Фирма
contributor-person = Лице
contributor-organisation = Организација
contributor-supplier = Добавувач
contributor-volunteer = Волонтер
goods-short = На местото { $place } има { $have } од { $item }, а потребни се { $wanted }. Прво примете или преместете повеќе стока таму.
goods-quantity = Количината мора да биде цел број од 1 нагоре. Исправете ја и испратете го образецот повторно.
goods-same-place = Од и до се истото место. Изберете друго.
goods-no-place = Стоката може да лежи само во магацин, на место за пакување или на место за распределба. Изберете едно од нив.
goods-name-missing = Потребни се име и шифра. Пополнете ги.
goods-name-long = Името е подолго од 200 букви. Скратете го.
goods-unknown-kind = Овој вид не постои. Вчитајте ја страницата повторно и изберете од списокот.
goods-code-taken = Шифрата { $code } е зафатена во оваа програма. Изберете друга.
goods-not-a-kit = Само пакет има состав. Прво додајте пакет.
goods-recipe-long = Составот има најмногу 60 ставки. Спојте некои од нив.
goods-recipe-part = Составот се прави од артикли на оваа програма што самите не се пакети. Изберете друг артикл.
goods-recipe-empty = Составот на { $kit } не наведува ништо за оваа големина на домаќинство. Дополнете го под „Артикли, пакети и места“.
goods-band = Напишете ја големината на домаќинството вака: 1-6, 7+ или 4; празно значи сите.
done-goods-received = Примено: { $count }.
done-goods-moved = Преместено: { $count }.
done-goods-packed = Спакувано: { $count ->
    [one] { $count } пакет
   *[other] { $count } пакети
}.
done-goods-counted = Попишано. Ставки со помалку отколку што пишува: { $missing }; со повеќе: { $surplus }.
gift-lead = Донацијата минува низ четири чекори: најавена, примена, проверена, на залиха. Ја задржува својата серија, па дарителот може да ја следи.
gift-own = Моите донации
gift-empty = Сè уште не е најавена донација.
gift-state-announced = Најавена
gift-state-received = Примена
gift-state-checked = Проверена
gift-state-stocked = На залиха
gift-state-refused = Одбиена
goods-gift-accepted = Исправно за давање
gift-stands = Состојба
gift-announce = Најавете донација
gift-needs = Прво внесете дарител и артикл:
goods-gift-way = Патот на донацијата
gift-next = Следен чекор
gift-brought = Колку е донесено
gift-receive = Пристигна
gift-check = Проверена е
gift-stock = Ставете ја на залиха
gift-refuse = Одбијте ја донацијата
goods-gift-delivered = Предадено
gift-went = Каде отиде
gift-no-names = Денови, општини и броеви. Кој ја примил тука не му се покажува никому.
gift-not-yet = Од неа сè уште ништо не е предадено.
gift-lies = Сè уште лежи
goods-gift-packed = { $quantity } од неа влегоа во { $kits } пакети; { $delivered } од тие пакети се предадени.
donation-other-step = Донацијата сега е на друг чекор. Вчитајте ја нејзината страница и погледнете го следниот.
donation-accepted = Напишете колку е исправно за давање: од 1 до донесените { $received }. Ако ништо не е, одбијте ја донацијата.
donation-needs-reason = Напишете зошто се одбива донацијата.
count-lead = Одете по полицата и напишете што лежи на неа. Помалку отколку што пишува станува предложена загуба, повеќе станува упис. Празно поле значи: не е броено.
count-empty = Според книгата тука не лежи ништо.
count-written = Пишува
count-there = На полицата
count-save = Зачувајте го пописот
loss-lead = Едно лице предлага загуба, друго ја потврдува. Дури тогаш се менува залихата.
loss-empty = Ништо не е изгубено.
loss-first = Предложил
loss-second = Потврдил
loss-propose = Предложете загуба
loss-confirm = Потврдете ја загубата
loss-reject = Не е изгубено
loss-waits = чека второ лице
loss-from-count = Недостасува при пописот на { $day }
loss-state-confirmed = Потврдена
loss-state-rejected = Не е изгубено
loss-needs-reason = Напишете како се изгубила стоката.
loss-decided = За оваа загуба е веќе одлучено. Вчитајте ја страницата за да видите од кого.
loss-needs-second-person = Оваа загуба ја предложивте Вие самите. Замолете друг магационер или раководителот на програмата да ја потврди.
done-loss-proposed = Предложено. Мора да го потврди второ лице.
done-loss-confirmed = Загубата е потврдена и залихата е сменета.
done-loss-rejected = Предлогот е повлечен; залихата останува.
setup-kits = Пакети и нивниот состав
setup-kits-empty = Пакет е она што го добива домаќинството: пакет храна, хигиенски пакет, медицински пакет. Додајте го првиот подолу.
setup-recipe-empty = Без состав: овој пакет доаѓа готов.
setup-per = Се смета
setup-per-kit = еднаш по пакет
setup-per-person = за секое лице
setup-band = Големина на домаќинството
setup-remove = Тргнете
setup-items = Артикли од кои се пакуваат пакетите
setup-add-item = Додајте артикл или пакет
setup-activity = Активност за која се брои
setup-is-kit = Ова е пакет што го добиваат домаќинствата
setup-places = Магацини, места за пакување и места за распределба
setup-places-empty = Внесете го магацинот и местата за распределба.
setup-contributors = Дарители, добавувачи и волонтери
setup-contributors-empty = Внесете ги фирмите и лицата што даваат, добавувачите и волонтерите.
giver-follows = Ги следи донациите
giver-follows-of = Кој ги следи донациите на { $name }
giver-nobody = никој
giver-hint = Донатор со сметка го гледа патот на своите донации. Го нема во списокот? На сметката ѝ треба улога донатор, во организација што учествува во оваа програма:
giver-gives-nothing = Добавувачите и волонтерите немаат донации што некој би ги следел.
giver-not-donor = Оваа сметка не може тука да следи донации: ѝ треба улога донатор, во организација што учествува во програмата.
why-giver-connected = сметката ги следи донациите
why-giver-parted = сметката повеќе не ги следи донациите
volunteers-empty = Волонтери што пакуваат, носат и предаваат, и што направил секој од нив. Првиот внесете го под „Артикли, пакети и места“.
volunteers-who = Волонтери
volunteers-tasks = Задачи
volunteers-time = Време
volunteers-did = Што е направено
volunteers-task = Задача
volunteers-add = Запишете задача
task-packing = Пакување
task-transport = Превоз
task-distribution = Распределба
task-registration = Евидентирање
task-other = Друго
task-minutes-label = Минути, секој
task-minutes = Минутите се број од 1 до 1.440.

## deliveries
distribution-title = Распределба
distribution-empty-title = Сè уште нема ден за распределба
distribution-empty = Три чекори: кажете што добива секое избрано домаќинство, додајте ги деновите на местата за распределба и распоредете ги домаќинствата по денови. Потоа печатете списоци и картички и предавајте со телефон.
distribution-days = Денови на распределба
distribution-day = Ден
distribution-point = Место за распределба
distribution-households = Домаќинства
distribution-household = Домаќинство
distribution-members = Членови
distribution-persons = Лица
distribution-state = Состојба
distribution-check-in = Предавање
distribution-what = Што
distribution-card = Картичка
distribution-signature = Потпис
distribution-collector = Презел
distribution-proof = Доказ
distribution-list = Список за распределба
distribution-packing = Список за пакување
distribution-cards = Картички
distribution-print-note = Лични податоци: само за оние што предаваат, истиот ден назад во канцеларијата
print-part = домаќинства { $from }–{ $to } од { $all }
print-parts = Делови на списокот
distribution-leader = Раководител на распределбата
distribution-storekeeper = Магационер
distribution-list-empty = Тука нема домаќинство. Распоредете домаќинства на овој ден на страницата „Распределба“.
distribution-move = Друг ден
distribution-move-go = Преместете
distribution-refused = Одбиени втори обиди
distribution-waiting = { $count ->
    [one] { $count } домаќинство чека ден
   *[other] { $count } домаќинства чекаат ден
}
distribution-how = Како
distribution-how-place = По местото на домаќинството каде што има точка, другите рамномерно
distribution-how-count = Рамномерно
distribution-assign = Распоредете ги домаќинствата по овие денови
distribution-plan = Што добива секое домаќинство
distribution-plan-hint = Напишете колку од секој пакет добива домаќинството; што не се дава, оставете го празно. Големина како 7+ го дава пакетот само на тие домаќинства.
distribution-call = Повик
distribution-period = Круг
distribution-period-hint = Празно за помош што се дава еднаш. На вториот круг му треба свое име, на пример мај 2021.
distribution-plan-go = Направете права на помош
distribution-no-items = Прво внесете ги пакетите:
distribution-add-day = Додајте ден за распределба
distribution-from = Од
distribution-until = До
distribution-cards-lead = Картичката носи случајна шифра, што, кога и каде; ништо за лицето. Картичките за еден ден печатете ги од неговиот список.
distribution-card-language = Јазик на картичките
distribution-card-auto = Име на кирилица: српски, кирилица; други имиња: српски и албански
distribution-cards-go = Направете ги картичките што недостасуваат
day-state-open = отворен
day-state-closed = затворен
entitlement-open = Чека
entitlement-delivered = Предадено
entitlement-not-collected = Не дојде
collector-household = домаќинството
collector-authorised = овластено лице за преземање
proof-signature = потпис
proof-code = картичка
proof-photo = фотографија
proof-witness = сведок
packing-needed = Потребно
packing-there = На местото
packing-missing = Недостасува
packing-packed = Спакувано
refused-at = Втор обид
refused-why = Зошто не е предадено ништо
refused-collected = Преземено на { $date }, { $place }
refused-planned = Презема на { $date }, { $place }
refused-cut = Тука се прикажани само последните { $count }.
close-title = Затворете го денот
close-left = Мора да останат
close-leftover = Што остана
close-return = Назад во: { $place }
close-keep = Останува на местото за следниот ден
close-go = Затворете го денот
deliveries-title = Предавања
deliveries-empty = Сè уште ништо не е предадено.
delivery-reversed = Поништено
day-needs-point = На денот за распределба му треба место. Внесете го под „Артикли, пакети и места“.
day-twice = На ова место веќе има ден на тој датум. Изберете го од списокот.
day-has-deliveries = На овој ден нешто е предадено, затоа останува. Наместо тоа, затворете го.
day-closed = Овој ден за распределба е затворен. Предајте на друг ден.
day-cancel = Извадете го овој ден од планот
day-cancel-hint = На него сè уште ништо не е предадено. Неговите домаќинства ќе чекаат друг ден; нивните картички остануваат важечки.
day-cancel-go = Извадете го денот
day-cancelled-already = Овој ден е веќе изваден од планот.
done-day-cancelled = { $count ->
    [one] Денот е изваден; { $count } домаќинство чека друг ден.
   *[other] Денот е изваден; { $count } домаќинства чекаат друг ден.
}
day-open-households = { $count ->
    [one] { $count } домаќинство ниту презело, ниту е означено дека не дошло. Средете го тоа, па затворете го денот.
   *[other] { $count } домаќинства ниту презеле, ниту се означени дека не дошле. Средете го тоа, па затворете го денот.
}
day-count-differs = { $item }: според книгата мора да останат { $written }, избројани се { $there }. Избројте повторно; ако навистина е така, предложете загуба или попишете го местото, па затворете го денот.
day-losses-waiting = { $count ->
    [one] { $count } загуба на ова место го чека вториот потпис. Нека се потврди, па затворете го денот.
   *[other] { $count } загуби на ова место го чекаат вториот потпис. Нека се потврдат, па затворете го денот.
}
plan-needs-lines = Кажете што добиваат домаќинствата: барем еден артикл со количина.
plan-no-awards = На ниту едно домаќинство сè уште ништо не му е доделено. Прво заклучете ги одлуките на некој повик во изборот.
assign-needs-days = Изберете барем еден отворен ден за распределба.
move-nothing-open = Ова домаќинство тој ден нема ништо што би се преместило.
handover-already = Веќе преземено на { $date }, { $place }. Сега не е предадено ништо.
handover-other-day = Ова домаќинство презема на { $date }, { $place }.
handover-no-day = Ова домаќинство има право, но сè уште нема ден. Замолете го раководителот на распределбата да му даде.
handover-nothing = Ова домаќинство нема што да преземе. Побарајте го по број, или прашајте го раководителот на распределбата.
handover-not-collected = Ова домаќинство е означено дека не дошло. Ако сега е тука, отворете го повторно.
handover-award-cancelled = Правото на ова домаќинство е повлечено кога одлуките повторно се заклучени. Не предавајте ништо; прашајте го раководителот на распределбата.
handover-needs-proof = Недостасува доказ: нека се потпише лицето, скенирајте ја картичката, фотографирајте, или наведете сведок.
handover-needs-authorisation = Презема некој друг: напишете го името и овластувањето.
handover-changed = Некој друг токму сега му предава на ова домаќинство. Вчитајте ја страницата повторно.
take-back-needs-reason = Напишете зошто се поништува предавањето.
take-back-twice = Ова предавање е веќе поништено.
not-collected-nothing-open = За { $household } нема што да се смени. Вчитајте ја страницата повторно.
done-planned = { $count ->
    [one] Направено е { $count } право на помош.
   *[other] Направени се { $count } права на помош.
}
done-assigned = { $count ->
    [one] { $count } домаќинство доби свој ден.
   *[other] { $count } домаќинства добија свој ден.
}
done-cards = { $count ->
    [one] Направена е { $count } картичка.
   *[other] Направени се { $count } картички.
}
done-household-moved = Домаќинството има друг ден.
done-day-closed = Денот е затворен: { $place }.
done-handed-over = Предадено на { $household }. Следно.
done-taken-back = Поништено: стоката е на полица, домаќинството може повторно да преземе.
check-in-find = Шифра, број или име
check-in-go = Најди
check-in-lead = Скенирајте ја картичката со камерата на телефонот, или впишете шифра, број или кое било име од домаќинството, на кое било писмо.
check-in-nobody = Никој не е најден. Обидете се со бројот на домаќинството, или со помалку букви од името.
check-in-members = { $count ->
    [one] Домаќинство со { $count } член
   *[other] Домаќинство со { $count } членови
}
check-in-collects = Кој презема
check-in-authorised = Некој друг, со овластување
check-in-collector-name = Име на оној што презема
check-in-authorisation = Овластување (хартија, датум, или по телефон од кого)
check-in-sign = Потпишете се со прст
check-in-clear = Избриши
check-in-no-signature = Потпис не е можен
check-in-witness = Кој видел
check-in-photo = Или фотографија
check-in-photo-hint = Од потпишаниот список на хартија, или од предавањето ако лицето се согласува. Се смалува, а местото и времето од камерата се бришат.
check-in-elsewhere = Забележете дека дошло тука
done-attempt = Забележано. Раководителот го гледа на списокот за овој ден.
record-title = Што го докажува предавањето
record-authorisation = Овластување
record-by = Запишал
check-in-hand-over = Предадено – следно
check-in-did-not-come = Не дојде
check-in-came = Сепак дојде
check-in-second = Запишете го вториот обид
check-in-next = Следно
check-in-other-day = Отворете го на неговиот ден
check-in-last = Штотуку предадено
take-back = Поништете
take-back-why = Зошто се поништува
card-title = Вашиот пакет
card-when = Кога
card-where = Каде
card-no-day = Денот ќе биде објавен
card-collected = Овој пакет е преземен.
card-note = Понесете ја оваа картичка. Со Ваше писмено овластување може да преземе и некој друг. Помошта е бесплатна.

## indicators
indicator-households-identified = Идентификувани домаќинства
indicator-packages-prepared = Подготвени пакети
indicator-packages-delivered = Предадени пакети
indicator-households-reached = Домаќинства што примиле помош
indicator-persons-reached = Лица до кои стигна помошта, запишани по име
unit-household = Домаќинства
unit-person = Лица
unit-package = Пакети
dimension-community = Заедница (според сопствена изјава)
dimension-sex = Пол
dimension-age = Возраст
dimension-place = Општина
community-serb = српска
community-bosniak = бошњачка
community-albanian = албанска
community-turk = турска
community-gorani = горанска
community-roma = ромска
community-ashkali = ашкалиска
community-egyptian = египќанска
community-croat = хрватска
community-montenegrin = црногорска
community-macedonian = македонска
community-other = друга
community-declined = не сака да каже
community-not-recorded = не е запишано
sex-female = жени и девојчиња
sex-male = мажи и момчиња
age-0-14 = 0–14
age-15-29 = 15–29
age-30-64 = 30–64
age-65-over = 65 и повеќе
value-several = повеќе
value-declined = не сака да каже
fewer-than = помалку од { $count }
hidden-for-others = скриено, за да останат скриени другите
table-identified-household-community = Идентификувани домаќинства по заедница
table-identified-household-place = Идентификувани домаќинства по општина
table-identified-household-sex = Идентификувани домаќинства по пол на носителот
table-identified-person-age-sex = Идентификувани лица по возраст и пол
table-identified-person-community = Идентификувани лица по заедница
table-reached-household-community = Домаќинства што примиле помош, по заедница
table-reached-household-place = Домаќинства што примиле помош, по општина
table-reached-household-sex = Домаќинства што примиле помош, по пол на носителот
table-reached-person-age-sex = Лица до кои стигна помошта, по возраст и пол
table-reached-person-community = Лица до кои стигна помошта, по заедница
table-withheld = Помалку од { $count } во премногу групи: деловите не се прикажуваат, за да се заштитат луѓето.
table-kept = Бројки од претходната објава ({ $from } – { $to }): разликата до денес би кажала нешто за премалку луѓе.
small-cells-note = Броевите под { $count } се скриени за да се заштитат луѓето; скриен е и втор таму каде што првиот би можел да се пресмета.
chart-bars = { $unit }, столбови: { $count }. Броевите се во табелата.
chart-pyramid = Возрасни групи една над друга, жените и девојчињата лево, мажите и момчињата десно. Броевите се во табелата.

## results
programme-part-results = Резултати
framework-title = Резултати
framework-lead = Што е ветено и што велат записите. Секој број се отвора во записите што ги брои.
results-unplaced = Показатели што не припаѓаат на ниту еден резултат
results-empty = Тука сè уште ништо не е ветено. Додајте резултат, изберете показател од списокот или составете свој; броевите доаѓаат од запишаното.
results-set-up = Поставете ги резултатите
results-back = Назад кон резултатите
result-level = Ниво
result-level-impact = Влијание
result-level-outcome = Исход
result-level-output = Непосреден резултат
result-above = Му служи на резултатот
result-none = –
result-add = Додајте резултат
result-no-indicator = Овој резултат сè уште не го мери ниту еден показател.
result-code-wrong = Шифрата се состои од латинични букви, цифри, точки и цртички, без празни места. На пример 1.2.
result-code-taken = Програмата веќе ја користи шифрата { $code }. Изберете друга.
result-needs-statement = Напишете во една реченица што треба да се постигне.
result-parent-below = Резултатот може да му служи само на резултат од исто или повисоко ниво.
done-result-added = Резултатот { $code } е додаден.
indicator = Показател
indicator-build = Составете показател
indicator-back = Назад кон показателот
indicator-next-version = Отсега бројте поинаку
indicator-end = Извадете го овој показател од резултатите
indicator-text-no-ratio = Зборовите не се делат. Изберете нешто што се брои.
indicator-not-distinct = Само лица, домаќинства, организации и настани може да се бројат секој еднаш. Изберете „секој пат“.
indicator-source-unit = Списоците именуваат само лица и домаќинства, а магацинот само подготвува пакети. Изберете „запишано“ како извор.
indicator-last-deliveries = За „само најновиот запис“ и „како што е на последниот ден“ се потребни записи за направеното.
indicator-pieces-handed-over = Предадени парчиња опрема
indicator-value-handed-over = Вредност на предадената опрема
indicator-children-served = Деца што доаѓаа во дневниот центар
indicator-child-days = Денови на присуство на децата
indicator-attendance-rate = Дел од можните детски денови со присуство
indicator-focus-groups = Одржани фокус-групи
indicator-focus-group-people = Луѓе во фокус-групи
indicator-intercultural-days = Одржани интеркултурни денови
indicator-intercultural-people = Луѓе на интеркултурни денови
indicator-trainings = Одржани обуки
indicator-training-attendances = Присуства на обуки
indicator-persons-trained = Обучени лица, секое еднаш
indicator-campaigns = Спроведени кампањи
indicator-campaign-reach = Проценет досег на кампањите
indicator-meetings = Одржани состаноци
indicator-presentations = Одржани јавни презентации
indicator-go-and-see-visits = Организирани посети „оди и види“
indicator-go-and-see-people = Лица на посети „оди и види“, секое еднаш
indicator-round-tables = Одржани тркалезни маси и работилници
indicator-families-returned = Семејства со пакети за враќање
indicator-persons-returned = Лица во семејства со пакети за враќање
indicator-families-equipped = Семејства со опрема и алати
indicator-persons-equipped = Лица во семејства со опрема и алати
indicator-course-people = Лица на стручни курсеви
indicator-business-people = Лица на деловна обука и менторство
indicator-referrals = Упатувања за реконструкција на куќи
indicator-referrals-accepted = Прифатени упатувања
indicator-visits = Извршени мониторинг-посети
indicator-active-after-a-year = Дел од бизнисите што работат по дванаесет месеци
indicator-organisations-contracted = Организации со договор
indicator-value-contracted = Вредност на договорите
indicator-value-paid = Извршени исплати
indicator-training-places = Места на обуки
indicator-latest-step = Последниот чекор, со зборови
done-indicator-added = Показателот сега брои.
done-indicator-ended = Показателот е изваден од резултатите. Што е заклучено од него, останува.
preset-choose = Изберете показател од списокот
preset-take = Земете го во резултатите
preset-hint = Секој од нив брои што е запишано во оваа програма. Подоцна може да се смени.
preset-code-hint = Оставете празно за вообичаената шифра.
preset-only-activity = Брои само записи од оваа активност
preset-group-packages = Помош во пакети
preset-group-centre = Дневен центар и опрема
preset-group-communities = Собири, обуки и кампањи
preset-group-return = Враќање и егзистенција
preset-group-services = Неповратни средства и услуги
activity = Активност
activity-every = секоја активност
component = Компонента
component-of-activity = онаа на активноста
measure-person = лица
measure-household = домаќинства
measure-organisation = организации
measure-event = настани
measure-item = парчиња, пакети, посети
measure-place = понудени места
measure-money = пари
measure-text = зборови
measure-percent = проценти
count-distinct = секој еднаш
count-sum = секој пат
count-last = само најновиот запис
source-delivered = запишано како направено
source-identified = именувани во списоци на луѓе на кои им треба помош
source-prepared = подготвено во магацинот
time-in-period = во периодот
time-cumulative = од почетокот
time-snapshot = како што е на последниот ден
place-of-by-event = каде што се одржало
place-of-by-residence = каде што живеат луѓето
direction-up = повеќе е подобро
direction-down = помалку е подобро
rule-title = Како се брои
rule-counted = Што се брои
rule-divided-by = Се дели со
rule-time = За кое време
rule-place = Чие место
rule-direction = Насока
rule-dimensions = Разделено по
filter-kinds = Видови записи
filter-activities = Активности
filter-stages = Фаза (месеци потоа, или број на ратата)
filter-outcomes = Што произлезе од тоа
filter-places = Места, со оние во нив
filter-currency = Валута
currency-of-programme = валута на програмата
builder-lead = Изберете што се брои и погледнете го бројот каков што би бил. Ништо не се зачувува пред да зачувате.
builder-measure = Единица
builder-count = Се брои
builder-source = Од
builder-ratio = Прикажи процент: збирот на едното поделен со збирот на другото
builder-over = За време и место
builder-preview = Прикажи го бројот
builder-number = Бројот каков што е сега
builder-records = Први записи зад него
builder-save = Зачувај го показателот
value-none = нема вредност
percent-value = { $value } %
progress-of-target = { $percent } од целта
anonymous-people = и { $count } избројани без имиња
anonymous-title = Избројани без имиња
note-anonymous = Луѓето избројани без имиња стојат покрај оние што се бројат еднаш, бидејќи никој не знае дали дошле повторно. Тие се дел од збировите.
share = Удел
targets-title = Целни вредности
target-for = За
target-since = Поставена
target-promise = Поставете целна вредност
target-whole-life = за целата програма
target-reason-hint = Потребно е кога се менува важечка целна вредност. Претходната останува во историјата.
target-hint-whole = Цел број. Оставете празно за да ја тргнете: тогаш пишува „целта не е поставена“.
target-hint-money = Износ, на пример 9.800,00. Оставете празно за да ја тргнете.
target-hint-percent = Процент, на пример 92,3. Оставете празно за да ја тргнете.
qualifier = Значи
done-target-set = Целната вредност важи.
versions-title = Верзии
versions-break = Начинот на броење е сменет. Броевите од различни верзии не се иста мерка.
version-since = Верзија { $number }, од { $day }
locks-title = Заклучени броеви
locks-lead = Заклучениот број останува каков што беше, што и да се запише подоцна. Исправката стои покрај него, со денот и причината.
locked-at = заклучен { $at }, верзија { $version }, записи { $hash }
locked-now = Записите денес велат { $number }
number-lock = Заклучете го бројот за овој период
number-already-locked = Овој период е веќе заклучен. Наместо тоа, напишете исправка покрај бројот.
correction-add = Напишете исправка
done-number-locked = Бројот е заклучен.
done-number-corrected = Исправката стои покрај бројот.
record-of = Запис
subject-kind-person = Лице
subject-kind-household = Домаќинство
subject-kind-organisation = Организација
subject-kind-event = Настан
subject-kind-group = Група без имиња
subject-kind-public = Сите
dimension-nationality = Државјанство
nationality-af = Авганистан
nationality-bd = Бангладеш
nationality-dz = Алжир
nationality-eg = Египет
nationality-in = Индија
nationality-iq = Ирак
nationality-ir = Иран
nationality-ma = Мароко
nationality-pk = Пакистан
nationality-ps = Палестина
nationality-so = Сомалија
nationality-sy = Сирија
nationality-tr = Турција
nationality-other = други држави

## events
programme-part-events = Што е направено
events-title = Што е направено
events-empty = Сè уште ништо не е запишано. Запишете настан или предавање со образецот, или многу наеднаш со датотека.
events-none = Ништо од овој вид не е запишано.
events-show = Прикажи
events-back = Назад кон она што е направено
events-count = { $count ->
    [one] { $count } настан
   *[other] { $count } настани
}
given-count = { $count ->
    [one] { $count } предавање, посета или исплата
   *[other] { $count } предавања, посети и исплати
}
event-record = Запишете
event-record-go = Кон образецот
event-other-kind = Друг вид
event-every-kind = секој вид
event-save = Зачувај
event-what = Што
event-language = Одржано на
event-own-number = Сопствен број
event-note = Забелешка
event-named = Лица по име
event-named-hint = Доволно е името; со датум на раѓање или матичен број истото лице се препознава повторно. Влегуваат во регистарот и се споредуваат како сите други.
event-nameless = Луѓе избројани без имиња
event-nameless-hint = За луѓе што не ги даваат имињата: колку се, и што кажуваат за себе. Другото оставете го празно.
event-people-add = Додајте лица
event-reach-hint = Како што е проценето, на пример читателите на весник. Никогаш не се брои како лица.
event-reach-short = досег { $count }
event-ends-before = Последниот ден е пред првиот. Исправете еден од нив.
event-people-wrong = Бројот на луѓе мора да биде над нула. Исправете го полето „{ $field }“.
event-sex-unknown = Изберете го полот од списокот, или оставете дека не е запишан.
event-age-unknown = Изберете ја возраста од списокот, или оставете дека не е запишана.
event-nationality-unknown = Изберете го државјанството од списокот, или оставете дека не е запишано.
event-activity-unknown = Програмата нема активност { $code }.
event-component-unknown = Програмата нема компонента { $code }.
event-subject-unknown = Тука никој не е познат со шифрата { $code }. Погледнете ја шифрата повторно.
event-quantity-wrong = Количината или износот мора да биде над нула. Исправете го полето „{ $field }“.
event-assets-count = Мора да има толку броеви колку и парчиња. Исправете го полето „{ $field }“.
event-kind-package = пакет
event-kind-meeting = состанок
event-kind-presentation = јавна презентација
event-kind-go-and-see = посета „оди и види“
event-kind-round-table = тркалезна маса или работилница
event-kind-focus-group = фокус-група
event-kind-intercultural-day = интеркултурен ден
event-kind-training = обука
event-kind-course = стручен курс
event-kind-business-training = деловна обука или менторство
event-kind-mentoring = разговор за менторство
event-kind-day-care = ден во центарот
event-kind-campaign = кампања
event-kind-other-event = друг настан
event-kind-equipment = предадена опрема
event-kind-return-package = пакет за враќање
event-kind-transport = превоз
event-kind-material = информативен материјал
event-kind-visit = посета
event-kind-referral = упатување
event-kind-contract = договор за неповратни средства
event-kind-payment = исплата на неповратни средства
outcome-pending = сè уште нема одговор
outcome-accepted = прифатено
outcome-refused = одбиено
outcome-active = активно
outcome-not-active = не е активно
held-in-sr = српски
held-in-sq = албански
held-in-bs = босански
held-in-mk = македонски
held-in-tr = турски
held-in-rom = ромски
held-in-en = англиски
held-in-ar = арапски
held-in-fa = фарси или дари
held-in-ps = пашто
held-in-ur = урду
held-in-ku = курдски
held-in-fr = француски
given-to = Кому
given-to-kind = Стигна до
given-persons = { $count ->
    [one] { $count } лице
   *[other] { $count } лица
}
assets-hint = По еден број за секое парче, одвоени со запирка.
attribution-refused = Не се брои за својата компонента: денот е надвор од неа
attribution-fitting = на тој ден тече { $code }
record-reversed = поништено
record-reverse = Поништете го овој запис
record-reversed-already = Овој запис е веќе поништен.
outcome-before-record = Она што произлегло не може да биде порано од самиот запис.
participants-need-sharing = За имиња е потребна цел и правен основ: прво запишете ја размената на податоци на Вашата организација.
participant-needs-name = Напишете име во секој ред што се користи.
done-recorded = Запишано.
done-recorded-outside = Запишано. Не се брои за { $code }, која на тој ден не тече; за { $value } се брои.
done-recorded-outside-all = Запишано. Не се брои за { $code }, која на тој ден не тече, ниту за друга компонента.
done-people-added = { $count ->
    [one] Додадено е { $count } лице.
   *[other] Додадени се { $count } лица.
}
done-record-reversed = Поништено. Записот останува, но повеќе не се брои.
person-not-shared = лице чие име не се споделува
events-files = Датотеки
events-files-lead = По еден ред за настан, за лице на настан, за група без имиња, или за нешто предадено. Редовите што кажуваат ист настан прават еден настан.
events-template = Образец
events-take = Внесете ја датотеката
events-corrects = Исправа
events-corrects-none = ништо, ова е нова датотека
events-files-taken = Внесени датотеки
events-people-list = Луѓето што дојдоа со оваа датотека
events-odd = Необични редови
events-odd-none = Секој ред е разбран.
events-withdraw = Повлечете ја оваа датотека целосно
events-withdraw-hint = Ништо што дошло со неа повеќе не се брои. Потоа може да се внесе исправена датотека.
events-same-file = Оваа датотека е веќе внесена, како { $file }.
events-no-rows = Ниту еден ред од оваа датотека не можеше да се запише. Користете го образецот, со неговите колони во првиот ред.
events-too-many-rows = Датотеката може да има најмногу { $count } редови. Поделете ја.
events-code-known = Настанот { $code } веќе постои, од { $file }. Ако оваа датотека ја исправа онаа, кажете го тоа во образецот; инаку дајте му на настанот друг број.
done-file-taken = Прочитани редови { $rows }: настани { $events }, лица на настани { $people }, предавања, посети и исплати { $given }.
done-file-withdrawn = Повлечено: { $count } записи повеќе не се бројат.
file-column-event = Број на настанот
file-column-kind = Вид на записот
file-column-activity = Активност
file-column-component = Компонента
file-column-date = Датум
file-column-until = До
file-column-place = Место
file-column-title = Што
file-column-language = Јазик
file-column-expected = Понудени места
file-column-reach = Проценет досег
file-column-note = Забелешка
file-column-surname = Презиме
file-column-given-name = Име
file-column-birth-date = Датум на раѓање
file-column-sex = Пол
file-column-identity-number = Матичен број
file-column-lives-in = Живее во
file-column-age-band = Возраст
file-column-nationality = Државјанство
file-column-people = Луѓе
file-column-whom = Кому (шифра)
file-column-quantity = Количина
file-column-amount = Износ
file-column-currency = Валута
file-column-stage = Фаза
file-column-outcome = Исход
file-column-assets = Броеви на парчињата
file-example-title = Справување со стрес
file-example-note = Три реда како пример; напишете ги Вашите на нивно место. Видот се пишува како во образецот, а полот и возраста како што ги пишуваат луѓето.
file-row-kind = Видот „{ $value }“ не е познат; редот е изоставен.
file-row-date = Датумот „{ $value }“ не постои или недостасува.
file-row-place = Местото „{ $value }“ не е во регистарот на места; записот стои без место.
file-row-number = „{ $value }“ не е број.
file-row-outcome = Исходот „{ $value }“ не е познат; изоставен е.
file-row-group = Оваа група е изоставена: { $value }.
file-row-activity = Програмата нема активност „{ $value }“; записот стои без неа.
file-row-component = Програмата нема компонента „{ $value }“; записот стои без неа.
file-row-component-days = Не се брои за { $value }: денот е надвор.
file-row-twice = Некој стои двапати на овој настан ({ $value }) и се брои еднаш.
file-row-left-out = Редот е изоставен: { $value }
input-assets = Броеви на парчињата
input-baseline-on = Ден на почетната вредност
input-baseline = Почетна вредност
input-delta = Додајте или одземете
input-ends-on = Последен ден
input-expected = Понудени места
input-locked = Заклучен број
input-reach = Проценет досег
input-statement = Со зборови

## reports
reports-lead = Броевите се пресметуваат од записите во мигот кога ги отворате. Секое домаќинство и секое лице се брои еднаш.
reports-empty = Нема програма чиј извештај смеете да го видите. Замолете го раководителот на програмата да ја додаде Вашата организација во програмата.
report-title = Извештај
report-period = { $from } – { $to }
report-show-period = Прикажи го овој период
report-too-large = Оваа програма има повеќе записи отколку што оваа машина може да избројува одеднаш. Изберете пократок период.
report-period-backwards = Последниот ден стои пред првиот. Заменете ги.
report-protected = Ги гледате објавените бројки: малите броеви се скриени за да се заштитат луѓето, а поединечните записи не се отвораат.
report-without-special = Табелите по заедница стојат тука како што се објавени, со скриени мали броеви, без оглед на избраниот период: чија заедница е, смеат да дознаат само луѓето што работат на случаите.
from-day = Од
to-day = До
format-pdf = PDF
format-xlsx = Табела
format-json = JSON
results-title = Што е ветено, што е направено
result = Резултат
code = Шифра
baseline = Почетна вредност
target = Целна вредност
target-at-least = најмалку { $count }
target-about = околу { $count }
achieved = Остварено
progress = Напредок
progress-percent = { $percent } % од целта
progress-no-target = нема цел за споредба
progress-of-prepared = { $prepared } подготвени, { $rest } не се предадени
newly-reached = Нови во програмата
unique = Во периодот
total = Вкупно
reach-identified = Идентификувани
reach-reached = Стигна предавање
reach-what = Се брои
reach-households = Домаќинства
reach-persons-stated = Наведени лица: збир на големините на домаќинствата
reach-persons-recorded = Лица запишани по име
reach-without-size = Домаќинства без наведена големина
packages-title = Пакети
package = Пакет
prepared = Подготвено
delivered = Предадено
tables-title = Кои се
notes-title = Како се брои
note-unique = Секое домаќинство и секое лице во еден период се брои еднаш, колку и да има предавања. Споените записи се бројат како еден.
note-newly = „Нови во програмата“ ги брои оние чиј прв допир со програмата паѓа во периодот. Тој број се собира преку периоди; „во периодот“ не се собира.
note-stated = Наведени лица се збир на големините што ги наведуваат домаќинствата; запишаните лица стојат во список по име. Тие два броја никогаш не се собираат.
note-cells = Секој стои во групата што важела на денот на првиот допир во периодот. Што никој не запишал се прикажува како „не е запишано“. Заедницата е според сопствена изјава и никогаш не се погодува.
note-head = Пол на домаќинството значи пол на неговиот носител.
publish-title = Јавни бројки
publish-lead = Со објавувањето бројките за овој период се ставаат на јавната страница. Малите броеви прво се кријат. Објавеното останува какво што е додека не објавите повторно.
publish-figures = Објавете ги овие бројки
figures-published = Бројките се објавени
figures-not-published = сè уште не
figures-published-on = Објавено { $day }.
done-figures-published = Бројките сега се јавни.
public-page = Јавна страница
fact-place = Место
fact-period = Период
fact-made = Направено на
chart-alt = Слика на табелата „{ $title }“
signatures-title = Потписи
signatures-lead = Со своите потписи подолу наведените потврдуваат дека броевите се пресметани од записите на програмата и дека ги виделе белешките за тоа како се брои.
signature-prepared = Подготвил
signature-checked = Проверил
signature-approved = Одобрил
signature-received = Примил за донаторот
signature-place-day = Име, место и ден
seal-title = Крај на дневникот на промени
seal-lead = Кога е направен овој извештај, низата промени на организацијата завршуваше со редот { $number } и овој отпечаток. Подоцнежна промена на претходен ред би го сменила.
records-back = Назад кон извештајот
records-none = Зад овој број не стои запис.
household-code = Домаќинство
record-name = Име
record-day = Ден
record-first-day = Прво предавање во периодот
record-list-day = Списокот даден на
record-count = Број
record-size = Наведена големина
previous-page = Претходна страница
municipality = Општина
donations-title = Патот на донациите
donations-lead = Што станало со секоја донација: колку е примено, спакувано и предадено, кога и во која општина. Без имиња.
donations-empty = Под Вашата сметка сè уште нема запишана донација. Донацијата се појавува тука кога магационерот ќе ја запише; замолете го да ја поврзе со Вашето корисничко име.
donated-announced = Најавено
donated-received = Примено
donated-packed = Спакувано во пакети
donated-delivered = Предадено
donated-left = Сè уште во магацин
donated-accepted = Прифатено по проверка
donated-lost = Изгубено или расипано
donated-went-in = Од оваа донација
donated-way = Предадено на домаќинства

## donor report
report-on-public-page = Објавените резултати стојат на јавната страница.
donor-report-title = Извештај за донаторот
donor-report-lead = Зборови и броеви за еден период, на еден или два јазика. Она што го пишувате се чува за периодот. Броевите секој пат се пресметуваат одново, сè додека не го зачувате извештајот.
donor-report-first = Прв јазик
donor-report-second = Втор јазик
donor-report-none = нема
donor-report-layout = Два јазика
donor-report-side = еден до друг
donor-report-after = еден по друг
report-narrative = Со зборови
report-narrative-hint = Дел без зборови се изоставува. Не пишувајте имиња на лица: извештајот оди кај други.
report-section = Дел
report-section-summary = Резиме
report-section-activities = Што е направено
report-section-changes = Тешкотии и промени
report-section-lessons = Што е научено
report-section-next = Што следува
report-words = Текст
report-words-save = Зачувај го текстот
report-keep-title = Зачувајте го извештајот каков што е сега
report-keep-lead = Зачуваниот извештај никогаш не се менува, што и да се внесе подоцна. Се препознава по отпечатокот (hash) на последната страница и може повторно да се отвори.
report-keep = Зачувајте го
report-kept-title = Зачувани извештаи
report-kept-at = Зачуван
report-hash-title = Отпечаток на извештајот
report-hash-lead = Првиот ред подолу е отпечатокот на овој извештај: извештај со друг збор или број има друг отпечаток. Вториот е отпечатокот на низата промени на организацијата, која завршуваше со редот { $number } кога е направен извештајот.
report-evidence = Докази зад броевите
report-evidence-kind = Вид на записот
report-evidence-count = Записи
report-evidence-lists = Списоци на домаќинства и лица
report-evidence-deliveries = Предавања
report-evidence-events = Настани со присуство
report-evidence-transfers = Движења на стока
report-evidence-documents = Документи
report-findings = Наоди за внесеното
report-finding-about = За
report-finding-original = Како што е внесено
report-finding-proposed = Предложено
report-finding-decision = Одлука
report-finding-decided = одлучил { $who }, { $day }
report-finding-open = сè уште не е одлучено
report-finding-accepted = прифатено
report-finding-kept = останува како што е внесено
report-finding-changed = сменето оттогаш
report-finding-repaired = програмата го исправи
report-seal-broken = Овој извештај повеќе го нема отпечатокот со кој е зачуван. Некој го сменил во базата на податоци. Вратете го од резервна копија и кажете му на администраторот.
fact-status = Статус
done-report-words = Текстот е зачуван.
done-report-kept = Извештајот е зачуван.

## portal
public-title = Програми
public-lead = Што се прави, за кого, со чии пари и што произлезе од тоа.
public-empty = Сè уште не е објавена ниту една програма.
public-figures = Бројки
public-reached = До кого стигна помошта
public-no-figures = Сè уште не се објавени бројки. Ќе стојат тука кога програмата ќе ги објави.
public-for-whom = За кого, и кој го прави тоа
public-lists = Објавени списоци
public-documents = Документи и податоци
public-report = Извештај
public-ask = Прашања и поплаки
public-ask-whom = Прашајте: { $organisation }, на кој било јазик.
public-complain = Може да се пожалите за што било, лично или писмено, и без да го кажете името. Тоа не чини ништо и не го менува она што го добивате.
public-sources = Места: GeoNames, CC BY 4.0.
headline-households = { $count ->
    [one] домаќинство доби пакети
   *[other] домаќинства добија пакети
}
headline-persons = { $count ->
    [one] лице живее во нив, како што е наведено
   *[other] лица живеат во нив, како што е наведено
}
headline-packages = { $count ->
    [one] предаден пакет
   *[other] предадени пакети
}
headline-donors = { $count ->
    [one] донатор во стока
   *[other] донатори во стока
}
list-published-on = објавен { $day }
list-version = верзија { $version }, по приговорите
list-object = Како да приговорите
list-object-until = Може да приговорите до { $day }.
list-object-how = Кажете лично или писмено што не е во ред: { $organisation }. Понесете ја шифрата на домаќинството; никому не му треба адвокат. Одговорот со образложение го добивате писмено.
list-by-code = Списокот покажува шифри, никогаш имиња. Вашата шифра е на Вашето ливче.
list-rank = Место
list-points = Бодови
list-outcome = Исход
list-find-code = Побарајте ја Вашата шифра
list-no-code = Шифрата { $code } не е на овој список. Погледнете го повторно Вашето ливче, или прашајте во канцеларијата.
list-whole-file = Целиот список како датотека (CSV)
listed-accept = Избрано
listed-reserve = Резерва
listed-reject = Не е избрано

## public pages of programmes, and what is published
programme-part-public = Јавна страница
text-other-language = Овој текст е на друг јазик: { $language }.
public-more-places = { $count ->
    [one] и уште { $count }
   *[other] и уште { $count }
}
public-filter-place = Место
public-filter-donor = Донатор
public-filter-status = Статус
public-filter-all = сите
public-filter-show = Прикажи
public-filter-none = Прикажи ги сите
public-filter-empty = Ниту една програма не одговара. Изберете помалку.
public-count = { $count ->
    [one] { $count } програма
   *[other] { $count } програми
}
public-paid-by = Плаќа: { $donors }
public-open-data = Податоци за други програми
public-open-data-lead = Сè од овие страници и како датотеки, со малите броеви заштитени на ист начин.
public-data-iati = IATI 2.03 (XML)
public-data-hxl = Кој што каде кога прави (HXL, CSV)
public-data-news = Новости за програмите (Atom)
public-data-csv = Резултати како табела (CSV)
public-data-json = Сè од оваа страница (JSON)
public-data-files = Датотеки
public-preview = Вака ќе изгледа страницата. Сè уште ништо не е објавено.
public-preview-files = Датотеките се прават кога ќе се објави страницата.
public-over-time = Низ времето
public-places = Каде
public-place-reached = Стигната помош
public-named-as = програмата го наведува како „{ $name }“
public-components = Делови на програмата
public-component = Дел
public-money = Пари
public-planned = Планирано
public-spent = Потрошено
public-money-no-donor = донаторот не е наведен
public-section-publications = Публикации
public-section-brochures = Брошури
public-section-video = Видео
public-section-news = Новости
public-section-empty = Тука сè уште ништо не е ставено.
public-level-impact = влијание
public-level-outcome = исход
public-level-output = непосреден резултат
public-no-value = нема вредност
public-anonymous = и { $count } без имиња
public-map = Места на програмата
public-map-description = { $count ->
    [one] { $count } место на контурите на државите. Го именува табелата покрај.
   *[other] { $count } места на контурите на државите. Ги именува табелата покрај.
}
chart-trend = { $count ->
    [one] { $count } дел од периодот. Столбот кажува колку е додадено во него.
   *[other] { $count } делови од периодот еден до друг. Столбовите кажуваат колку е додадено во секој.
}
chart-progress-title = Остварено покрај целта
chart-progress = { $count ->
    [one] { $count } показател. Линијата кажува каде е целта. Броевите се во табелата.
   *[other] { $count } показатели. Линијата кажува каде е секоја цел. Броевите се во табелата.
}
public-news-published = Објавени се нови бројки.
data-unit = Единица
data-by = По
data-part = Дел
iati-lacks-start = Нема датотека IATI: првиот ден на програмата не е познат, а стандардот го бара.
iati-lacks-title = Нема датотека IATI: текстовите на програмата не се објавени.
iati-rule-malformed = Датотеката не е правилно составена:
iati-rule-order = Нешто стои на погрешно место:
iati-rule-missing = Нешто недостасува:
iati-rule-code = Вредност не е во шифрарникот:
iati-rule-day = Ден е погрешен или во иднината:
iati-rule-identifier = Ознака е погрешна:
iati-rule-reference = Нешто упатува на ништо:
iati-rule-value = Број е погрешен:
iati-rule-narrative = Текст е празен:
iati-rule-register = Организацијата нема број од регистар, па другите не можат да знаат на која се мисли. Датотеката сепак се објавува:
publish-data-wrong = Датотеката со податоци би прекршила правило на својот стандард ({ $value }). Ништо не е објавено. Исправете го наведеното.
publication-page-title = Што гледа јавноста
publication-page-lead = Изберете што се објавува, погледнете го, објавете го. Објавеното останува какво што е додека не објавите повторно или не го повлечете. Прво се заштитуваат малите броеви.
publication-what = Што се објавува покрај насловот, статусот и деновите
public-part-texts = Резиме, цел, за кого е
public-part-organisations = Организации и нивни знаци
public-part-components = Делови на програмата
public-part-places = Места и карта
public-part-results = Резултати
public-part-money = Пари, планирани и потрошени
public-part-documents = Документи
public-part-contact = Кого да прашате и како да се пожалите
publication-preview = Прво погледнете
publication-publish = Објавете
publication-data = Датотеки со податоци
publication-history = Досегашни објави
publication-stands = на јавната страница
publication-withdrawn = повлечено
publication-replaced = заменето
publication-withdraw = Повлечете ја
publication-why = Зошто се повлекува?
done-publication-withdrawn = Објавата е повлечена.

## command line
phones-title = Телефони во оваа канцеларија
phones-lead = Телефоните во истата мрежа работат со Komshi преку прелистувачот, без апликација и без интернет.
phones-once = Еднаш на секој телефон
phones-step-network = Поврзете го телефонот на истата Wi-Fi мрежа како оваа машина.
phones-step-scan = Насочете ја камерата на телефонот кон овој код и отворете ја адресата:
phones-code-of = QR-код на адресата { $address }
phones-step-warning = Првиот пат телефонот предупредува дека не ја познава оваа машина. Изберете „Напредно“ и продолжете; по следните чекори предупредувањето исчезнува.
phones-step-certificate = Преземете го сертификатот на оваа канцеларија:
phones-step-android = Android: Поставки, Безбедност, Повеќе, Инсталирај од меморија, Сертификат CA. Изберете ја датотеката.
phones-step-iphone = iPhone: Поставки, Преземен профил, Инсталирај; потоа Општо, Информации, Поставки за доверба на сертификати: вклучете го.
phones-step-compare = Телефонот покажува отпечаток (SHA-256). Мора да биде токму овој; инаку не го инсталирајте и кажете му на администраторот.
phones-daily = Секој ден
phones-daily-what = Отворете ја адресата, најавете се еднаш наутро и насочете ја камерата кон QR-кодот на картичката: се отвора предавањето за тоа домаќинство.
phones-offline = Без мрежа телефонот не може да предава: страницата го кажува тоа и го чува напишаното додека не се врати мрежата. Сертификатот може да гарантира само за адреси во приватни мрежи.
phones-not-here = Овој сервер е само за оваа машина
phones-not-here-what = За да ги пуштите телефоните на канцеларијата, запрете го и пуштете го со:
styleguide-title = Водич за изгледот
styleguide-lead = Секој дел во секоја состојба. Страниците ги користат овие и ништо друго.
styleguide-words = Зборови
styleguide-controls = Контроли
styleguide-pieces = Делови
styleguide-tables = Табели
styleguide-pictures = Слики

# What fields of forms are called where a sentence speaks of them
input-again = Новата лозинка уште еднаш
input-at = Каде
input-call = Повик
input-contributor = Од кого
input-giver = Давател
input-item = Стока
input-kit = Пакет
input-point = Место за распределба
input-supplier = Добавувач
input-volunteer = Волонтер
input-warehouse = Магацин
input-band = Големина на домаќинството
input-old-password = Досегашна лозинка
input-role = Улога
input-until = До и вклучувајќи
input-announced-on = Најавено на
input-answer = Одговор
input-body = Текст
input-category = Вид
input-code = Шифра
input-day = Ден
input-decided-on = Одлучено на
input-display-name = Име и презиме
input-document = Документ
input-done-on = Направено на
input-expires-on = Рок на употреба
input-file = Датотека
input-from = Од
input-given-on = Даден на
input-held-on = Ден
input-household-code = Шифра на домаќинството
input-kind = Вид
input-kits = Пакети
input-legal-basis = Правен основ
input-minimum = Најмалку бодови
input-minutes = Минути
input-name = Име
input-objections-until = Приговори до
input-occurred-on = Ден
input-organisation = Организација
input-password = Лозинка
input-persons = Лица
input-place = Место
input-places = Места
input-published-on = Објавено на
input-purpose = Цел
input-quantity = Количина
input-since = Важи од
input-value = Вредност
input-why = Како знаете?
input-reason = Причина
input-received-on = Примено на
input-reserve = Резерва
input-target = Целна вредност
input-task = Задача
input-title = Наслов
input-to = До
input-unit = Единица
input-user = Корисничко име
input-valid-from = Важи од
input-valid-until = Важи до
input-wrong = Што не е во ред

## komshi match
match-reading = Се читаат списоците …
match-preparing = Се читаат имињата, датумите и броевите …
match-comparing = Се споредува …
match-columns-left = не се споредени: { $columns }  (именувајте ги со { $option })
match-rows = { $rows ->
    [one] { $rows } ред
   *[other] { $rows } редови
}, { $persons ->
    [one] { $persons } лице
   *[other] { $persons } лица
}.
match-in-several = { $persons ->
    [one] { $persons } лице стои во повеќе од еден список.
   *[other] { $persons } лица стојат во повеќе од еден список.
}
match-repeated = { $persons ->
    [one] { $persons } лице има повеќе од еден ред.
   *[other] { $persons } лица имаат повеќе од еден ред.
}
match-review = { $pairs ->
    [0] Ниту еден пар не бара Ваше око.
    [one] { $pairs } пар бара Ваше око; { $option } го запишува во работна табела.
   *[other] { $pairs } пара бараат Ваше око; { $option } ги запишува во работна табела.
}
match-review-in = { $pairs ->
    [0] Ниту еден пар не бара Ваше око.
    [one] { $pairs } пар бара Ваше око: { $file }
   *[other] { $pairs } пара бараат Ваше око: { $file }
}
match-recall = Со споредување на веројатните парови се најдени само околу { $percent } % од паровите на исто лице: списоците имаат малку заеднички колони, или се многу празни.
match-crowded = { $rows ->
    [one] { $rows } ред личи на многу други
   *[other] { $rows } редови личат на многу други
} (празни имиња, ист датум за сите); тие редови се споредени само со најблиските.
match-nothing-written = Ништо не е запишано: { $options }
match-prior = пред споредбата
match-classes = исто лице { $same } %, друг член на семејството { $family } %, неповрзани { $unrelated } %
match-together = Стојат во една група: исто лице.
match-apart = Стојат во различни групи.
match-probability = Веројатност
match-reasons = Причини
match-review-sheet = Парови
match-review-title = Дали овие двајца се исто лице?
match-review-how = Напишете S (исто) или D (различно) во колоната „{ $column }“; оставете празно ако не сте сигурни. Потоа: { $command }
match-review-left = { $pairs ->
    [one] { $pairs } помалку веројатен пар не е во оваа работна табела.
   *[other] { $pairs } помалку веројатни пара не се во оваа работна табела.
}
column-surname = Презиме
column-given = Име
column-full-name = Име и презиме
column-father = Име на таткото
column-birth = Датум на раѓање
column-number = Матичен број
column-phone = Телефон
column-address = Адреса
column-place = Место
evidence-surname = презиме
evidence-given = име
evidence-father = име на таткото
evidence-birth = датум на раѓање
evidence-sex = пол
evidence-identity = матичен број
evidence-phone = телефон
evidence-address = адреса
evidence-place = место
evidence-household = домаќинство
evidence-email = е-пошта
evidence-detail = друга колона
evidence-second-detail = втора друга колона
evidence-third-detail = трета друга колона
level-same-region = истото поголемо подрачје
level-other-member = таму некој друг одговара или го носи името
level-different-doubtful = друго, можеби погрешно впишано
level-other-generation = друга генерација

## translations
translation-title = Текстови на Komshi: { $language }
translation-how = Менувајте ја само колоната „{ $column }“; прашањата запишете ги во последната колона. Другите оставете ги какви што се.
translation-values = Она што стои во големите загради е вредност што ја впишува програмата: оставете ја каква што е, на местото каде што ѝ е потребна на Вашата реченица. Текст со повеќе редови има по еден ред за секоја форма на бројаниот збор.
translation-written = Запишано: { $file }
translation-taken = { $language }: прифатени исправки { $accepted }, одбиени { $refused }.
translation-note = { $key }: читателот забележува: { $note }
translation-no-language = Нема таков јазик за исправање; има { $languages }.
translation-no-sheet = Датотеката нема лист за ниту еден од овие јазици: { $sheets }. Користете ја работната табела што ја прави „komshi texts --out“.
translation-no-columns = На листот { $sheet } му недостасува една од колоните „key“, „form“, „English“, „translation“.
translation-key-unknown = { $key }: таков текст повеќе нема.
translation-english-changed = { $key }: англискиот текст во меѓувреме е поинаков. Направете ја работната табела одново и погледнете го овој текст повторно.
translation-form-missing = { $key }: редот за формата „{ $form }“ недостасува или е празен. На Вашиот јазик му е потребен.
translation-value-unknown = { $key }: { $value } не е вредност на овој текст. Има: { $values }.
translation-value-missing = { $key }: во формата „{ $form }“ недостасува { $value }. На реченицата ѝ е потребна таа вредност.
translation-braces = { $key }: заграда не е затворена, или во неа не е вредност.
translation-too-long = { $key }: текстот е подолг од { $limit } знаци.
translation-letters = { $key }: во текстот има прелом на ред или невидливи знаци. Напишете го во еден ред.
