#include "exchange/metadata/keywords.hpp"

#include "exchange/metadata/text.hpp"
#include "exchange/metadata/xmp_people.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace clearframe::exchange {
namespace {

using policy::TagSource;

/// Roots for people that photo managers make or users choose, case folded.
bool meansPeople(std::string_view word) {
    static const std::unordered_set<std::string> roots{
        "people",   "person",  "persons",  "pupil",   "pupils",   "student",  "students", "child",      "children",
        "kids",     "family",  "families", "friends", "faces",    "staff",    "teachers", "who",        "names",
        "personen", "leute",   "menschen", "schüler", "kinder",   "familie",  "freunde",  "personnes",  "gens",
        "élèves",   "famille", "amis",     "visages", "personas", "gente",    "familia",  "amigos",     "persone",
        "famiglia", "amici",   "pessoas",  "família", "mensen",   "vrienden", "personer", "familj",     "vänner",
        "osoby",    "ludzie",  "rodzina",  "lidé",    "rodina",   "pobl",     "teulu",    "disgyblion", "люди",
        "семья",    "друзья",  "сім'я",    "друзі",   "ihmiset",  "perhe",    "insanlar", "kişiler",    "aile"};
    return roots.contains(foldedCase(tidied(word)));
}

void addPath(std::string_view path, char separator, TagSource source, People& people) {
    addKeywordPath(split(path, separator), source, people);
}

void addPaths(const XmpNode* list, char separator, TagSource source, People& people) {
    if (!list) return;
    for (const auto& path : list->texts())
        addPath(path, separator, source, people);
}

/// MWG Guidelines 2.0, chapter 5.7: keywords within keywords.
void addMwgKeywords(const XmpNode& list, std::vector<std::string_view> path, People& people) {
    for (const auto& item : list.children) {
        const auto keyword = item.textOf("Keyword");
        auto here = path;
        here.push_back(keyword);
        addKeywordPath(here, TagSource::keyword, people);
        if (const auto* children = item.find("Children")) addMwgKeywords(*children, here, people);
    }
}

std::string withoutEntities(std::string text) {
    constexpr std::pair<std::string_view, std::string_view> entities[] = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}};
    for (const auto& [entity, character] : entities) {
        for (auto at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1))
            text.replace(at, entity.size(), character);
    }
    return text;
}

/// ACDSee keeps XML in a text: `<Categories><Category Assigned="1">People<Category …>Marie Curie</Category>…`.
void addAcdseeCategories(const std::string& xml, People& people) {
    constexpr std::size_t deepest = 100;
    std::vector<std::string> open;
    for (std::size_t at = xml.find('<'); at != std::string::npos;) {
        const auto end = xml.find('>', at);
        if (end == std::string::npos) return;
        const auto next = xml.find('<', end);
        if (xml.compare(at, 2, "</") == 0) {
            if (!open.empty()) open.pop_back();
        } else if (xml[end - 1] != '/' && open.size() < deepest) {
            const auto length = (next == std::string::npos ? xml.size() : next) - end - 1;
            open.push_back(withoutEntities(xml.substr(end + 1, length)));
            const bool onlyParent = xml.substr(at, end - at).find("Assigned=\"0\"") != std::string::npos;
            if (!onlyParent) addKeywordPath({open.begin(), open.end()}, TagSource::keyword, people);
        }
        at = next;
    }
}

} // namespace

void addKeywordPath(const std::vector<std::string_view>& path, TagSource source, People& people) {
    std::vector<std::string_view> parts;
    std::copy_if(path.begin(), path.end(), std::back_inserter(parts), [](auto part) { return !tidied(part).empty(); });
    if (parts.empty()) return;
    const auto leaf = std::prev(parts.end());
    const auto root = std::find_if(parts.begin(), leaf, meansPeople);
    people.addKeyword(*leaf, source, root != leaf);
    if (root == leaf) return;
    for (auto between = std::next(root); between != leaf; ++between)
        people.addKeyword(*between, source);
}

void addPlainKeyword(std::string_view word, TagSource source, People& people) {
    if (word.find('|') != std::string_view::npos) {
        addPath(word, '|', source, people);
    } else if (const auto parts = split(word, '/'); parts.size() > 1 && meansPeople(parts.front())) {
        addKeywordPath(parts, source, people);
    } else {
        people.addKeyword(word, source);
    }
}

void readKeywords(const XmpNode& xmp, People& people) {
    addPaths(xmp.find("digiKam:TagsList"), '/', TagSource::digikam, people);
    addPaths(xmp.find("lr:hierarchicalSubject"), '|', TagSource::lightroom, people);
    addPaths(xmp.find("mediapro:CatalogSets"), '|', TagSource::keyword, people);
    addPaths(xmp.find("MicrosoftPhoto:LastKeywordXMP"), '/', TagSource::keyword, people);
    if (const auto* list = xmp.find("mediapro:People")) {
        for (const auto& name : list->texts())
            people.addKeyword(name, TagSource::keyword, true);
    }
    for (const auto* plain : {"dc:subject", "acdsee:keywords"}) {
        if (const auto* list = xmp.find(plain)) {
            for (const auto& word : list->texts())
                addPlainKeyword(word, TagSource::keyword, people);
        }
    }
    if (const auto* keywords = xmp.find("mwg-kw:Keywords")) {
        if (const auto* top = keywords->find("Hierarchy")) addMwgKeywords(*top, {}, people);
    }
    if (const auto categories = xmp.textOf("acdsee:categories"); !categories.empty())
        addAcdseeCategories(categories, people);
}

void readXmpPeople(const XmpNode& xmp, People& people) {
    readMwgRegions(xmp, people);
    readMicrosoftRegions(xmp, people);
    readIptcRegions(xmp, people);
    readIptcPersons(xmp, people);
    readKeywords(xmp, people);
}

} // namespace clearframe::exchange
