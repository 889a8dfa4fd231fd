//! Coded answers: yes and no, sex, community, housing, relation to the head of the household.

use crate::fold::fold;
use crate::identity::Sex;
use std::collections::HashMap;
use std::sync::LazyLock;

crate::coded_enum! {
    /// The community a person states, never one that is guessed.
    pub enum Community {
        Serb = "serb", Bosniak = "bosniak", Albanian = "albanian", Turk = "turk", Gorani = "gorani", Roma = "roma", Ashkali = "ashkali", Egyptian = "egyptian",
        Croat = "croat", Montenegrin = "montenegrin", Macedonian = "macedonian", Other = "other",
        /// The person did not want to say.
        Declined = "declined",
    }
}

crate::coded_enum! {
    /// How a household is housed.
    pub enum Housing {
        Own = "own", Rented = "rented", WithRelatives = "with_relatives", CollectiveCentre = "collective_centre", InformalSettlement = "informal_settlement",
        Social = "social",
        /// Homeless.
        None = "none",
        Other = "other",
    }
}

crate::coded_enum! {
    /// Relation to the head of the household.
    pub enum Relation {
        Head = "head", Spouse = "spouse", Child = "child", Parent = "parent", Sibling = "sibling", Grandchild = "grandchild", Other = "other",
    }
}

/// Folded answer to its meaning.
type Meanings<T> = LazyLock<HashMap<String, T>>;

/// Answers are separated by commas in the tables below and folded once.
fn meanings<T: Copy>(table: &[(T, &str)]) -> HashMap<String, T> {
    table.iter().flat_map(|(meaning, answers)| answers.split(',').map(|answer| (fold(answer), *meaning))).collect()
}

static YES_NO: Meanings<bool> = LazyLock::new(|| {
    meanings(&[
        (true, "da,d,ima,jeste,postoji,prima,korisnik,po,ka,jo po,evet,var,yes,y,true,tačno,vërtetë,1,има,е"),
        (false, "ne,n,nema,nije,jo,nuk ka,s'ka,hayır,yok,no,false,netačno,0,нема,bez,nisu,не прима,ne prima"),
    ])
});

/// Yes or no; crosses and ticks are yes. `None` for an empty cell or anything else: an empty cell is not a no.
#[must_use]
pub fn yes_no(text: &str) -> Option<bool> {
    match text.trim() {
        "x" | "X" | "х" | "Х" | "✓" | "✔" | "√" | "+" | "☒" | "☑" => Some(true),
        "☐" | "✗" => Some(false),
        answer => YES_NO.get(&fold(answer.trim_end_matches(".0"))).copied(),
    }
}

static SEX: Meanings<Sex> = LazyLock::new(|| {
    meanings(&[
        (Sex::Female, "ž,ženski,žensko,žena,zenska,женски,f,female,femër,femer,femre,fem,grua,kadın,kadin,k,woman,w,женско"),
        (Sex::Male, "m,muški,muško,muškarac,muskarac,машки,машко,male,mashkull,mashkulli,erkek,e,man,маж,burrë"),
    ])
});

/// The sex written in a list.
#[must_use]
pub fn sex(text: &str) -> Option<Sex> {
    SEX.get(&fold(text)).copied()
}

static COMMUNITY: Meanings<Community> = LazyLock::new(|| {
    meanings(&[
        (
            Community::Serb,
            "srbin,srpkinja,srbi,srpska,srpski,srb,serb,serbe,serbë,serbët,serbian,serbs,sırp,sırplar,срби,србинка,српко,serbkë,s",
        ),
        (
            Community::Bosniak,
            "bošnjak,bošnjakinja,bošnjaci,bošnjačka,bošnjački,boshnjak,boshnjake,boshnjakë,boshnjakët,boshnjakët,bosniak,bosniaks,boşnak,boşnaklar,бошњак,бошњачка,bosnjak,musliman,muslimani,muslimanka,bošnjakinje",
        ),
        (
            Community::Albanian,
            "albanac,albanka,albanci,albanska,albanski,shqiptar,shqiptare,shqiptarë,shqiptarët,albanian,albanians,arnavut,arnavutlar,албанец,албанци",
        ),
        (
            Community::Turk,
            "turčin,turkinja,turci,turska,turski,turk,turke,turq,turqit,turkish,turks,türk,türkler,турчин,турци,турчинка",
        ),
        (
            Community::Gorani,
            "goranac,goranka,goranci,goranska,gorani,goran,goranë,goranët,goranski,goralı,goralılar,горанец,горанци,goranase",
        ),
        (
            Community::Roma,
            "rom,romkinja,romi,romska,romski,rome,romë,romët,roma,romani,roman,çingene,romanlar,ром,роми,ромка,romkinje",
        ),
        (
            Community::Ashkali,
            "aškalija,aškalijka,aškalije,aškalijska,aškali,ashkali,ashkalinj,ashkalinjtë,ashkalie,ashkalije,ashkalis,aşkali,aşkaliler,ашкалија,ашкалии,aškalijke",
        ),
        (
            Community::Egyptian,
            "egipćanin,egipćanka,egipćani,egipćanska,egipatska,egjiptian,egjiptiane,egjiptianë,egjiptas,egjiptianët,egyptian,egyptians,mısırlı,mısırlılar,египќанец,египќани,egipcanin,egipcani,balkanski egipćanin,balkanski egipćani,balkan egyptian",
        ),
        (
            Community::Croat,
            "hrvat,hrvatica,hrvati,hrvatska,kroat,kroate,kroatë,kroatët,croat,croats,croatian,hırvat,hırvatlar,хрват,хрвати,janjevac",
        ),
        (
            Community::Montenegrin,
            "crnogorac,crnogorka,crnogorci,crnogorska,malazez,malazeze,malazezë,montenegrin,montenegrins,karadağlı,karadağlılar,црногорец,црногорци",
        ),
        (
            Community::Macedonian,
            "makedonac,makedonka,makedonci,makedonska,maqedonas,maqedonase,maqedonët,macedonian,macedonians,makedon,makedonlar,македонец,македонка,македонци",
        ),
        (Community::Other, "ostalo,ostali,drugo,drugi,druga,tjetër,të tjerë,tjera,tjerë,other,others,diğer,друго,други,останати"),
        (
            Community::Declined,
            "ne želi,ne želi da se izjasni,neizjašnjen,neizjašnjena,neizjašnjeni,nije se izjasnio,nije se izjasnila,nuk deklaron,nuk dëshiron,nuk u deklarua,declined,refused,prefer not to say,not declared,undeclared,belirtmek istemiyor,не се изјаснува,не се изјаснил",
        ),
    ])
});

/// The community stated, from singular, plural, feminine or adjective. `None` if the word is unknown or the cell is empty.
#[must_use]
pub fn community(text: &str) -> Option<Community> {
    COMMUNITY.get(&fold(text)).copied()
}

static HOUSING: Meanings<Housing> = LazyLock::new(|| {
    meanings(&[
        (
            Housing::Own,
            "vlastito,vlastita,vlastiti,vlastita kuća,vlastiti stan,sopstveno,sopstvena,sopstvena kuća,sopstveni stan,svoja kuća,svoje,vlasnik,vlasništvo,lično vlasništvo,u vlasništvu,сопствено,сопствена куќа,e vetja,e veta,vetë,pronë,pronë e vet,pronar,në pronësi,shtëpi e vet,shtëpi vetanake,banesë vetanake,kendi,kendi evi,ev sahibi,mülk,own,owned,owner,own house,private",
        ),
        (
            Housing::Rented,
            "iznajmljeno,iznajmljen,iznajmljena,iznajmljen stan,zakup,u zakupu,zakupac,podstanar,podstanari,podstanarka,kirija,pod kirijom,najam,u najmu,renta,под кирија,кирија,me qira,qira,me qera,qiraxhi,kira,kirada,kiracı,kiralık,rent,rented,renting,tenant,rental",
        ),
        (
            Housing::WithRelatives,
            "kod rodbine,kod rođaka,rodbina,kod roditelja,kod porodice,kod srodnika,kod prijatelja,te të afërmit,te familjarët,tek të afërmit,me të afërm,tek prindërit,akraba yanında,akrabaların yanında,with relatives,with family,relatives,hosted,host family,кај роднини,кај родители",
        ),
        (
            Housing::CollectiveCentre,
            "kolektivni centar,kolektivni smeštaj,kolektivni smještaj,kc,u kolektivnom centru,izbeglički centar,qendër kolektive,qendra kolektive,akomodim kolektiv,toplu merkez,toplu barınma merkezi,toplu konut merkezi,collective centre,collective center,collective accommodation,колективен центар",
        ),
        (
            Housing::InformalSettlement,
            "neformalno naselje,nelegalno naselje,nehigijensko naselje,u neformalnom naselju,divlje naselje,baraka,kamp,vendbanim joformal,vendbanimi joformal,vendbanim informal,lagje joformale,baraka,barakë,kayıt dışı yerleşim,gayri resmi yerleşim,gecekondu,informal settlement,informal,shack,barrack,неформална населба",
        ),
        (
            Housing::Social,
            "socijalno,socijalni stan,socijalno stanovanje,opštinski stan,općinski stan,banim social,banesë sociale,strehim social,sosyal konut,social,social housing,municipal flat,социјален стан,социјално домување",
        ),
        (
            Housing::None,
            "beskućnik,beskućnica,beskućnici,bez stana,bez krova nad glavom,nema,i pastrehë,pa strehë,pa banesë,të pastrehë,evsiz,homeless,none,бездомник,бездомен",
        ),
        (Housing::Other, "ostalo,drugo,tjetër,diğer,other,друго"),
    ])
});

/// How the household is housed.
#[must_use]
pub fn housing(text: &str) -> Option<Housing> {
    HOUSING.get(&fold(text)).copied()
}

static RELATION: Meanings<Relation> = LazyLock::new(|| {
    meanings(&[
        (
            Relation::Head,
            "nosilac,nosilac domaćinstva,nositelj,nositeljica,glava,glava porodice,glava kuće,glava domaćinstva,domaćin,podnosilac,podnosilac zahteva,носител,носител на домаќинство,kryefamiljar,kryefamiljare,kryefamiljari,kryetar,kryesuesi,i zoti i shtëpisë,aile reisi,hane reisi,reis,head,head of household,household head,hoh,self,applicant,lično,sam,sama",
        ),
        (
            Relation::Spouse,
            "supružnik,supruga,suprug,supruzi,žena,muž,bračni drug,vanbračni partner,partner,partnerka,bashkëshort,bashkëshorte,bashkëshorti,bashkëshortja,bashkëshortët,gruaja,burri,grua,burrë,eş,eşi,karı,koca,karısı,kocası,spouse,wife,husband,partner,сопруга,сопруг,сопружник,маж",
        ),
        (
            Relation::Child,
            "dete,dijete,sin,kćerka,ćerka,kći,ćerke,deca,djeca,usvojenik,pastorak,pastorka,дете,син,ќерка,fëmijë,fëmija,femije,djali,djalë,vajza,vajzë,bir,bija,bijë,i biri,e bija,çocuk,çocuğu,oğul,oğlu,kız,kızı,child,son,daughter,stepchild,stepson,stepdaughter",
        ),
        (
            Relation::Parent,
            "roditelj,otac,majka,mati,otac ili majka,svekrva,svekar,tast,tašta,родител,татко,мајка,prind,prindi,babai,baba,nëna,nënë,baba,vjehrra,vjehrri,ebeveyn,anne,annesi,babası,parent,mother,father,mother-in-law,father-in-law",
        ),
        (
            Relation::Sibling,
            "brat,sestra,brat ili sestra,polubrat,polusestra,брат,сестра,vëlla,vëllai,motër,motra,kardeş,kardeşi,abi,abla,ağabey,sibling,brother,sister",
        ),
        (
            Relation::Grandchild,
            "unuk,unuka,unuče,unučad,внук,внука,nip,nipi,mbesë,mbesa,torun,torunu,grandchild,grandson,granddaughter",
        ),
        (
            Relation::Other,
            "ostalo,ostali,drugo,drugi,snaha,snaja,zet,baka,deda,djed,baba i deda,stric,ujak,tetka,strina,ujna,rođak,rođaka,srodnik,nećak,nećaka,štićenik,друго,tjetër,të tjerë,nusja,nuse,dhëndër,gjyshi,gjyshja,xhaxhai,daja,halla,tezja,kushëri,i afërm,diğer,gelin,damat,dede,nine,akraba,other,other relative,relative,daughter-in-law,son-in-law,grandparent,grandmother,grandfather,uncle,aunt,cousin,nephew,niece",
        ),
    ])
});

/// Relation to the head of the household. `Other` is a relative outside the named ones; `None` an unknown word or an empty cell.
#[must_use]
pub fn relation(text: &str) -> Option<Relation> {
    RELATION.get(&fold(text)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check<T: PartialEq + std::fmt::Debug>(read: fn(&str) -> Option<T>, inputs: &str, expect: Option<T>) {
        for input in inputs.split(',') {
            assert_eq!(read(input), expect, "{input}");
        }
    }

    #[test]
    fn answers_in_every_language() {
        check(yes_no, "da,Da,ДА,po,Evet,yes,x,X,✓,1,има", Some(true));
        check(yes_no, "ne,НЕ,jo,hayır,Hayir,no,0,нема", Some(false));
        check(yes_no, ",-,možda", None);
        check(sex, "Ж,ž,F,ženski,femër,Kadın", Some(Sex::Female));
        check(sex, "М,m,muški,Mashkull,erkek,male", Some(Sex::Male));
        check(sex, ",?", None);
    }

    #[test]
    fn communities_of_the_lists() {
        for (inputs, expect) in [
            ("Срби,Srbin,Srpkinja,Serb,srpska,Sırp", Community::Serb),
            ("Бошњаци,Bošnjak,Boshnjak,Bosnjakinja,Boşnak", Community::Bosniak),
            ("Албанци,Albanac,Shqiptar,Shqiptare,Arnavut", Community::Albanian),
            ("Турци,Turčin,Turk,Türk,Turkinja", Community::Turk),
            ("Горанци,Goranac,Goran,Gorani", Community::Gorani),
            ("Роми,Rom,Romkinja,Roma", Community::Roma),
            ("Ашкалије,Aškalija,Ashkali,ASHKALI", Community::Ashkali),
            ("Египћани,Egipćanin,Egjiptian,Egyptian,Egipćanka", Community::Egyptian),
        ] {
            check(community, inputs, Some(expect));
        }
        check(community, "ostali", Some(Community::Other));
        check(community, ",Petrović", None);
    }

    #[test]
    fn housing_and_relations_of_the_lists() {
        check(housing, "властита,vlastito,e vetja,own", Some(Housing::Own));
        check(housing, "закуп,iznajmljeno,me qira,podstanar,kira", Some(Housing::Rented));
        check(housing, "колективни центар,kolektivni centar,qendër kolektive", Some(Housing::CollectiveCentre));
        check(housing, "неформално насеље,neformalno naselje,vendbanim joformal", Some(Housing::InformalSettlement));
        check(housing, ",zgrada 3", None);
        check(relation, "супружник,žena,bashkëshorte,eş,Husband", Some(Relation::Spouse));
        check(relation, "дете,sin,kći,fëmijë,çocuk,oğlu", Some(Relation::Child));
        check(relation, "родитељ,majka,prind,anne", Some(Relation::Parent));
    }

    #[test]
    fn codes_are_stable() {
        assert!(Community::ALL.iter().all(|value| Community::parse(value.as_str()) == Some(*value)));
        assert!(Housing::ALL.iter().all(|value| Housing::parse(value.as_str()) == Some(*value)));
        assert!(Relation::ALL.iter().all(|value| Relation::parse(value.as_str()) == Some(*value)));
    }
}
