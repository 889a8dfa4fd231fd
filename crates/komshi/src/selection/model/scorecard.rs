//! The scorecard that a call starts with, in every language of the product.

use super::{Condition, Criteria, Line, TieBreak, expression_of};

/// The languages of the lines below; Serbian Cyrillic is made from Latin.
const LABELS_IN: [&str; 6] = ["en", "sr-Latn", "bs", "sq", "mk", "tr"];

/// The scorecard that municipalities of the region commonly start from; every part can be changed before the call opens.
pub fn common_scorecard() -> Criteria {
    let line = |code: &str, labels: [&str; 6], conditions: &[(&str, &str, &str)], points: i64| {
        let conditions: Vec<Condition> = conditions
            .iter()
            .map(|(fact, comparison, value)| Condition {
                fact: (*fact).into(),
                comparison: (*comparison).into(),
                value: (*value).into(),
            })
            .collect();
        Line {
            code: code.into(),
            label: LABELS_IN.into_iter().zip(labels).map(|(tag, text)| (tag.to_owned(), text.to_owned())).collect(),
            expression: expression_of(&conditions).unwrap_or_default(),
            conditions,
            points,
        }
    };
    let lines = vec![
        line(
            "size",
            [
                "Seven members or more",
                "Sedam i više članova",
                "Sedam i više članova",
                "Shtatë anëtarë ose më shumë",
                "Седум и повеќе членови",
                "Yedi veya daha çok üye",
            ],
            &[("size", ">=", "7")],
            3,
        ),
        line(
            "size",
            [
                "Five or six members",
                "Pet ili šest članova",
                "Pet ili šest članova",
                "Pesë ose gjashtë anëtarë",
                "Пет или шест членови",
                "Beş veya altı üye",
            ],
            &[("size", ">=", "5"), ("size", "<=", "6")],
            2,
        ),
        line(
            "single_parent",
            [
                "Children and only one member aged 15-64",
                "Deca i samo jedan član od 15 do 64 godine",
                "Djeca i samo jedan član od 15 do 64 godine",
                "Fëmijë dhe vetëm një anëtar 15 deri 64 vjeç",
                "Деца и само еден член од 15 до 64 години",
                "Çocuklar ve 15-64 yaşında yalnızca bir üye",
            ],
            &[("children_under_15", ">=", "1"), ("members_15_64", "==", "1")],
            3,
        ),
        line(
            "elderly_alone",
            [
                "One member, 65 or older",
                "Jedan član, 65 i više godina",
                "Jedan član, 65 i više godina",
                "Një anëtar, 65 vjeç ose më i moshuar",
                "Еден член, 65 и повеќе години",
                "Tek üye, 65 yaşında veya daha yaşlı",
            ],
            &[("size", "==", "1"), ("over_65", "==", "1")],
            3,
        ),
        line(
            "disability",
            [
                "A lot of difficulty in any domain, or cannot do it at all",
                "Velika teškoća u nekoj oblasti ili uopšte ne može",
                "Velika poteškoća u nekoj oblasti ili uopće ne može",
                "Vështirësi e madhe në ndonjë fushë, ose nuk mund fare",
                "Голема тешкотија во некоја област или воопшто не може",
                "Herhangi bir alanda çok zorluk ya da hiç yapamama",
            ],
            &[("wg_highest", ">=", "3")],
            3,
        ),
        line(
            "chronic_illness",
            [
                "Serious chronic illness",
                "Teška hronična bolest",
                "Teška hronična bolest",
                "Sëmundje e rëndë kronike",
                "Тешка хронична болест",
                "Ağır kronik hastalık",
            ],
            &[("chronic_illness", "==", "yes")],
            2,
        ),
        line(
            "no_income",
            ["No income", "Bez prihoda", "Bez prihoda", "Pa të ardhura", "Без приход", "Gelir yok"],
            &[("income", "==", "0")],
            4,
        ),
        line(
            "income_below_60_per_head",
            [
                "Income per head under 60",
                "Prihod po članu ispod 60",
                "Prihod po članu ispod 60",
                "Të ardhura për anëtar nën 60",
                "Приход по член под 60",
                "Kişi başına gelir 60’ın altında",
            ],
            &[("income", ">", "0"), ("income_per_head", "<", "60")],
            3,
        ),
        line(
            "housing",
            [
                "Collective centre or informal settlement",
                "Kolektivni centar ili neformalno naselje",
                "Kolektivni centar ili neformalno naselje",
                "Qendër kolektive ose vendbanim joformal",
                "Колективен центар или неформална населба",
                "Toplu barınma merkezi veya kayıt dışı yerleşim",
            ],
            &[("housing", "==", "collective_centre informal_settlement")],
            3,
        ),
        line(
            "rented",
            ["Rented home", "Iznajmljen stan", "Iznajmljen stan", "Banesë me qira", "Изнајмен стан", "Kiralık ev"],
            &[("housing", "==", "rented")],
            1,
        ),
    ];
    Criteria { lines, minimum_score: 3, tie_break: TieBreak::ALL.to_vec() }
}
