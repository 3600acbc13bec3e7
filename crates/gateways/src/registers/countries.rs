//! Citizenship codes: ГБД ФЛ gives numeric ISO 3166-1, the card keeps the three letters.

/// Countries whose citizens come to career centres; `XXX` is a stateless person.
const COUNTRIES: &[(&str, &str)] = &[
    ("398", "KAZ"),
    ("643", "RUS"),
    ("860", "UZB"),
    ("417", "KGZ"),
    ("762", "TJK"),
    ("795", "TKM"),
    ("156", "CHN"),
    ("496", "MNG"),
    ("792", "TUR"),
    ("804", "UKR"),
    ("112", "BLR"),
    ("031", "AZE"),
    ("051", "ARM"),
    ("268", "GEO"),
    ("498", "MDA"),
    ("276", "DEU"),
    ("410", "KOR"),
    ("356", "IND"),
    ("586", "PAK"),
    ("004", "AFG"),
    ("364", "IRN"),
    ("840", "USA"),
    ("826", "GBR"),
    ("999", "XXX"),
];

/// Three letters of a numeric code; `None` for a country that nobody here has met yet.
pub fn letters(numeric: &str) -> Option<&'static str> {
    COUNTRIES
        .iter()
        .find(|(code, _)| *code == numeric)
        .map(|(_, letters)| *letters)
}
