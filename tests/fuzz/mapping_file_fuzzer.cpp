// What IT says once of a list's headings, and what a list then grants by it.
#include "core/policy/list_import.hpp"
#include "exchange/lists/mapping_file.hpp"
#include "tests/fuzz/promise.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

using namespace clearframe;
using tests::promise;

namespace {

/// One pupil who answered the same under every heading of the mapping.
policy::Table listWith(const policy::ColumnMapping& mapping, const std::string& answer) {
    policy::TableRow headings{1, {"UPN", "Forename", "Surname"}};
    policy::TableRow pupil{2, {"A123456789012", "Ada", "Okafor"}};
    for (const auto& [heading, meaning] : mapping) {
        headings.cells.push_back(heading);
        pupil.cells.push_back(answer);
    }
    return {.encoding = "UTF-8", .separator = ',', .rows = {headings, pupil}};
}

bool anyMeaningGrants(const policy::ColumnMapping& mapping, policy::Purpose purpose, bool byNo) {
    return std::ranges::any_of(mapping, [&](const auto& entry) {
        const auto meaning = policy::meaningFrom(entry.second);
        return meaning && meaning->field == policy::Field::consent && meaning->opposite == byNo &&
               std::ranges::find(meaning->purposes, purpose) != meaning->purposes.end();
    });
}

void requireNothingElseGranted(const policy::ColumnMapping& mapping, const std::string& answer, bool byNo) {
    const auto read = policy::readList(listWith(mapping, answer), mapping);
    if (!read) return;
    for (const auto& pupil : read->list.pupils)
        for (const auto purpose : policy::allPurposes)
            promise(pupil.consentFor(purpose) != policy::Consent::granted || anyMeaningGrants(mapping, purpose, byNo),
                    "nothing is granted but by a column that the mapping gives this purpose");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file = tests::inputOf(data, size);
    const auto mapping = exchange::mappingFrom(file, "map.json");
    const auto again = exchange::mappingFrom(file, "map.json");
    promise(mapping.has_value() == again.has_value(), "a mapping is read the same twice");
    if (!mapping) {
        promise(mapping.error().kind == policy::FailureKind::refused, "a mapping that is none is refused");
        return 0;
    }
    promise(*mapping == *again, "a mapping is read the same twice");
    const auto written = nlohmann::json(*mapping).dump();
    const auto back = exchange::mappingFrom({written.begin(), written.end()}, "map.json");
    promise(back && *back == *mapping, "a mapping that is written down says the same");

    if (!policy::checkMapping(*mapping)) return 0;
    const auto merged = policy::mergeMappings({}, *mapping);
    promise(policy::checkMapping(merged).has_value(), "a mapping that is right can be remembered");
    promise(policy::mergeMappings(merged, *mapping) == merged, "a mapping that is given again changes nothing");
    requireNothingElseGranted(*mapping, "yes", false);
    requireNothingElseGranted(*mapping, "no", true);
    requireNothingElseGranted(merged, "yes", false);
    if (const auto silent = policy::readList(listWith(*mapping, ""), *mapping))
        for (const auto& pupil : silent->list.pupils)
            promise(std::ranges::count(pupil.consents, policy::Consent::granted) == 0,
                    "who said nothing grants nothing");
    return 0;
}
