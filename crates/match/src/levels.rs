//! How two values of one field agree, in words an application can speak.

komshi_text::coded_enum! {
    /// The field a piece of evidence is about.
    pub enum EvidenceField {
        Surname = "surname",
        Given = "given",
        Father = "father",
        Birth = "birth",
        Sex = "sex",
        Identity = "identity",
        Phone = "phone",
        Address = "address",
        /// Settlement, municipality, region and postcode together: they say one thing.
        Place = "place",
        /// The names of the other members of the household.
        Household = "household",
        Email = "email",
        /// Any other column that describes a person: occupation, religion, school.
        Detail = "detail",
        SecondDetail = "second_detail",
        ThirdDetail = "third_detail",
    }
}

komshi_text::coded_enum! {
    /// How two values agree, from the most to the least alike.
    pub enum Level {
        /// The same letters.
        Same = "same",
        /// The same name in another script or spelling.
        SameFolded = "same_folded",
        /// Surname and given name have changed places.
        Swapped = "swapped",
        /// A short form of the same name.
        Nickname = "nickname",
        /// One is a part of the other: a double surname, a maiden name, a second given name.
        Subset = "subset",
        /// One letter added, left out or changed.
        OneEdit = "one_edit",
        /// Alike.
        Close = "close",
        /// Only the first letter is written, and it agrees.
        Initial = "initial",
        /// The same day of birth.
        SameDay = "same_day",
        /// The same first of January, which often means that only the year was known.
        SameDoubtful = "same_doubtful",
        /// One date is written, the same one is inside the other record's identity number.
        DateFromNumber = "date_from_number",
        /// Dates that differ in one digit.
        OneDigit = "one_digit",
        DayMonthSwapped = "day_month_swapped",
        /// The same day and month, ten years apart.
        TenYears = "ten_years",
        /// The same year; at least one record has nothing more.
        YearOnly = "year_only",
        /// The same year, another day.
        SameYear = "same_year",
        /// At most two years apart.
        NearYear = "near_year",
        /// So many years apart as parents and children are: a namesake in the family, hardly ever a slip of the pen.
        OtherGeneration = "other_generation",
        /// The larger area agrees, the settlement or postcode does not or is not recorded.
        SameRegion = "same_region",
        /// Somebody else in the household has the name: the two are probably members of one household.
        OtherMember = "other_member",
        /// Two different numbers of which at least one may be wrong.
        DifferentDoubtful = "different_doubtful",
        Different = "different",
        NotRecorded = "not_recorded",
    }
}

/// Number of fields and of levels, the size of the model's tables.
pub(crate) const FIELDS: usize = EvidenceField::ALL.len();
pub(crate) const LEVELS: usize = Level::ALL.len();

/// One level for each field, in the order of [`EvidenceField::ALL`].
pub(crate) type Pattern = [Level; FIELDS];

/// The level as the model knows it: script and spelling are never evidence of difference, so equal letters and equal folded names are
/// one level; so are a written date and the same date read from a number.
pub(crate) const fn modelled(level: Level) -> Level {
    match level {
        Level::Same => Level::SameFolded,
        Level::DateFromNumber => Level::SameDay,
        other => other,
    }
}
