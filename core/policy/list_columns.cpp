#include "core/policy/list_columns.hpp"

#include "core/policy/name_forms.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <initializer_list>
#include <utility>

namespace clearframe::policy {

namespace {

struct FieldWord {
    std::string_view word;
    Field field;
};

constexpr std::array<FieldWord, 14> fieldWords{{{"ignore", Field::ignore},
                                                {"upn", Field::upn},
                                                {"mis_id", Field::misId},
                                                {"forename", Field::forename},
                                                {"surname", Field::surname},
                                                {"preferred_name", Field::preferredForename},
                                                {"preferred_surname", Field::preferredSurname},
                                                {"full_name", Field::fullName},
                                                {"year", Field::year},
                                                {"class", Field::group},
                                                {"limits", Field::limits},
                                                {"never", Field::never},
                                                {"expires", Field::expires},
                                                {"evidence", Field::evidence}}};

/// Headers of everyday exports, folded; the canonical ones are fieldWords.
constexpr std::array<FieldWord, 64> everydayHeaders{{
    {"unique pupil number", Field::upn},
    {"pupil upn", Field::upn},
    {"adno", Field::misId},
    {"adm no", Field::misId},
    {"admission no", Field::misId},
    {"admission number", Field::misId},
    {"mis id", Field::misId},
    {"student id", Field::misId},
    {"pupil id", Field::misId},
    {"person id", Field::misId},
    {"first name", Field::forename},
    {"firstname", Field::forename},
    {"forenames", Field::forename},
    {"given name", Field::forename},
    {"legal forename", Field::forename},
    {"legal first name", Field::forename},
    {"last name", Field::surname},
    {"lastname", Field::surname},
    {"family name", Field::surname},
    {"legal surname", Field::surname},
    {"legal last name", Field::surname},
    {"preferred name", Field::preferredForename},
    {"preferred forename", Field::preferredForename},
    {"preferred first name", Field::preferredForename},
    {"chosen forename", Field::preferredForename},
    {"chosen first name", Field::preferredForename},
    {"known as", Field::preferredForename},
    {"preferred surname", Field::preferredSurname},
    {"preferred last name", Field::preferredSurname},
    {"preferred family name", Field::preferredSurname},
    {"chosen surname", Field::preferredSurname},
    {"chosen last name", Field::preferredSurname},
    {"full name", Field::fullName},
    {"name", Field::fullName},
    {"student", Field::fullName},
    {"student name", Field::fullName},
    {"student full name", Field::fullName},
    {"pupil", Field::fullName},
    {"pupil name", Field::fullName},
    {"pupil full name", Field::fullName},
    {"child", Field::fullName},
    {"childs name", Field::fullName},
    {"child name", Field::fullName},
    {"year group", Field::year},
    {"yr", Field::year},
    {"nc year", Field::year},
    {"national curriculum year", Field::year},
    {"year taught in", Field::year},
    {"reg", Field::group},
    {"reg group", Field::group},
    {"registration", Field::group},
    {"registration form", Field::group},
    {"registration group", Field::group},
    {"form", Field::group},
    {"form group", Field::group},
    {"tutor group", Field::group},
    {"class name", Field::group},
    {"limit", Field::limits},
    {"expiry", Field::expires},
    {"expiry date", Field::expires},
    {"consent expires", Field::expires},
    {"consent expiry date", Field::expires},
    {"evidence reference", Field::evidence},
    {"consent evidence", Field::evidence},
}};

using Words = std::vector<std::string_view>;

bool hasWord(const Words& words, std::initializer_list<std::string_view> any) {
    return std::ranges::any_of(words, [&](auto word) { return std::ranges::find(any, word) != any.end(); });
}

bool hasWordStarting(const Words& words, std::initializer_list<std::string_view> any) {
    return std::ranges::any_of(words, [&](auto word) {
        return std::ranges::any_of(any, [&](auto start) { return word.starts_with(start); });
    });
}

bool aboutPictures(const Words& words) {
    return hasWordStarting(words, {"photo", "image", "picture"});
}

bool aboutConsent(const Words& words) {
    return aboutPictures(words) ||
           hasWordStarting(
               words, {"consent", "permi", "publi", "facebook", "instagram", "twitter", "video", "film", "media"}) ||
           hasWord(words, {"social", "socials", "website", "press", "newspaper", "newspapers", "prospectus", "gdpr",
                           "agree", "agreed", "allowed", "share", "sharing"});
}

std::vector<Purpose> purposesNamedIn(const Words& words) {
    std::vector<Purpose> purposes;
    for (std::size_t i = 0; i < words.size(); ++i) // "social" alone may be the social worker
        if (words[i] == "socials" || (words[i] == "social" && i + 1 < words.size() && words[i + 1] == "media")) {
            purposes.push_back(Purpose::social);
            break;
        }
    if (hasWord(words, {"website", "web"})) purposes.push_back(Purpose::website);
    if (hasWord(words, {"print", "printed", "prospectus"})) purposes.push_back(Purpose::print);
    if (hasWord(words, {"press", "newspaper", "newspapers"})) purposes.push_back(Purpose::press);
    if (hasWord(words, {"display", "displays"})) purposes.push_back(Purpose::display);
    return purposes;
}

/// A yes in such a column may well be a no. A bare "no" says nothing ("Admission No").
bool soundsOpposite(const Words& words) {
    if (hasWordStarting(words, {"deni", "deny", "refus", "withh", "withdr", "declin", "object", "restrict", "prohibit",
                                "forbid", "forbidden", "revok", "reject", "optout", "unconsent", "nonconsent"}))
        return true;
    const bool optedOut = hasWord(words, {"opt", "opted"}) && hasWord(words, {"out"});
    const bool negated =
        hasWord(words, {"not", "dont", "cannot", "cant", "without", "never", "except", "excl", "excluding", "excludes",
                        "excluded", "exclude", "non", "no", "ban", "banned", "remove", "removed"});
    return optedOut || (negated && (aboutConsent(words) || !purposesNamedIn(words).empty()));
}

/// The column asks for more, or for something else, than a picture.
bool asksForMore(const Words& words) {
    return hasWord(words, {"name",   "names",     "named",    "naming", "work",     "data",     "email",   "sms",
                           "text",   "biometric", "medical",  "trip",   "trips",    "swimming", "cookies", "account",
                           "handle", "username",  "password", "only",   "internal", "and"}) ||
           (hasWordStarting(words, {"video", "film", "audio", "record", "voice"}) && !aboutPictures(words));
}

/// `Social media`, `School website`: the purpose and nothing else, as canonical headers are.
bool onlyAPurpose(const Words& words) {
    return std::ranges::all_of(words, [](auto word) {
        constexpr std::array<std::string_view, 20> plain{
            "socials",  "social",       "media",      "website", "web",       "site",       "print",
            "printed",  "publications", "prospectus", "press",   "newspaper", "newspapers", "display",
            "displays", "school",       "local",      "in",      "on",        "the"};
        return std::ranges::find(plain, word) != plain.end();
    });
}

tl::unexpected<Failure> unknownMeaning(std::string_view word) {
    return fail(
        FailureKind::refused,
        fmt::format(
            "“{}” is not a meaning of a column. Use upn, mis_id, forename, surname, preferred_name, "
            "preferred_surname, full_name, year, class, limits, never, expires, evidence, ignore, or purposes such as "
            "social or website+print, with ! before them for a column that means the opposite.",
            word));
}

} // namespace

std::string_view spoken(Purpose purpose) {
    switch (purpose) {
    case Purpose::social:
        return "social media";
    case Purpose::website:
        return "the website";
    case Purpose::print:
        return "print";
    case Purpose::press:
        return "the press";
    case Purpose::display:
        return "displays in school";
    }
    return "an unknown purpose";
}

Result<ColumnMeaning> meaningFrom(std::string_view word) {
    for (const auto& [name, field] : fieldWords)
        if (name == word) return ColumnMeaning{field, {}, false};
    ColumnMeaning meaning{Field::consent, {}, word.starts_with('!')};
    auto rest = word.substr(meaning.opposite ? 1 : 0);
    for (;;) {
        const auto plus = rest.find('+');
        const auto purpose = purposeFrom(rest.substr(0, plus));
        if (!purpose) return unknownMeaning(word);
        if (std::ranges::find(meaning.purposes, *purpose) == meaning.purposes.end())
            meaning.purposes.push_back(*purpose);
        if (plus == std::string_view::npos) return meaning;
        rest.remove_prefix(plus + 1);
    }
}

Done checkMapping(const ColumnMapping& mapping) {
    std::map<std::string, std::string> seen;
    for (const auto& [header, word] : mapping) {
        if (const auto meaning = meaningFrom(word); !meaning)
            return fail(FailureKind::refused,
                        fmt::format("The mapping of column “{}” cannot be used: {}", header, meaning.error().text));
        const auto [other, added] = seen.emplace(headerKey(header), header);
        if (!added)
            return fail(FailureKind::refused,
                        fmt::format("The mapping names the same column twice, as “{}” and “{}”. Keep one of them.",
                                    other->second, header));
    }
    return {};
}

ColumnMapping mergeMappings(const ColumnMapping& remembered, const ColumnMapping& given) {
    auto merged = remembered;
    for (const auto& [header, word] : given) {
        std::erase_if(merged, [&](const auto& old) { return headerKey(old.first) == headerKey(header); });
        merged[header] = word;
    }
    return merged;
}

std::string headerKey(std::string_view header) {
    auto key = foldText(header);
    return key.empty() ? std::string(header) : key;
}

Header readHeader(std::string_view header) {
    const auto folded = foldText(header);
    if (folded.empty()) return {};
    for (const auto& [word, field] : fieldWords)
        if (word == header || foldText(word) == folded)
            return {field == Field::ignore ? HeaderKind::other : HeaderKind::known, {field, {}, false}};
    if (const auto purpose = purposeFrom(folded)) return {HeaderKind::known, {Field::consent, {*purpose}, false}};
    for (const auto& [word, field] : everydayHeaders)
        if (word == folded) return {HeaderKind::known, {field, {}, false}};

    const auto words = wordsOf(folded);
    if (soundsOpposite(words)) return {HeaderKind::opposite, {}};
    const auto purposes = purposesNamedIn(words);
    const bool asksConsent = aboutPictures(words) || hasWordStarting(words, {"consent", "permi"});
    const bool clear = purposes.size() == 1 && !asksForMore(words) && (asksConsent || onlyAPurpose(words));
    if (clear) return {HeaderKind::known, {Field::consent, purposes, false}};
    if (purposes.empty() && asksConsent && !asksForMore(words)) return {HeaderKind::generalConsent, {}};
    return {aboutConsent(words) ? HeaderKind::consentLike : HeaderKind::other, {}};
}

bool isKnownHeader(std::string_view header) {
    return readHeader(header).kind == HeaderKind::known;
}

} // namespace clearframe::policy
