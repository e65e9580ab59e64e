#include "exchange/metadata/people.hpp"

#include "exchange/metadata/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_set>
#include <utility>

namespace clearframe::exchange {
namespace {

std::string rowKey(const TaggedPerson& person) {
    auto key = fmt::format("{}\n{}", person.name, static_cast<int>(person.source));
    if (const auto& r = person.region)
        key += fmt::format("\n{:.5f} {:.5f} {:.5f} {:.5f} {} {}", r->x, r->y, r->w, r->h, r->pixels, r->circle);
    return key;
}

/// Sidecars write a person into a region, a keyword and a list of names; under the one source they share, the row with
/// a place says it all.
void dropRepeatedSidecarRows(std::vector<TaggedPerson>& people) {
    const auto inSidecar = [](const TaggedPerson& p) { return p.source == policy::TagSource::sidecar; };
    std::unordered_set<std::string> placed;
    for (const auto& person : people) {
        if (inSidecar(person) && person.region && !person.placeUnusable) placed.insert(person.name);
    }
    std::erase_if(people, [&](const TaggedPerson& p) {
        return inSidecar(p) && !p.region && !p.placeUnusable && placed.contains(p.name);
    });
}

} // namespace

void People::startSidecar(std::string_view fileName, bool xmp) {
    subject_ = fmt::format("The sidecar file “{}”", shortened(tidied(repairedUtf8(fileName)), longestName).text);
    xmpSidecar_ = xmp;
    placesDistrusted_ = false;
}

void People::addPerson(TaggedPerson person) {
    auto name = shortened(tidied(isUtf8(person.name) ? person.name : repairedUtf8(person.name)), longestName);
    if (name.cut)
        unreadable(
            fmt::format("{} holds a name that is too long to be one. Check by eye who is in the picture.", subject_));
    person.name = std::move(name.text);
    if (xmpSidecar_) person.source = policy::TagSource::sidecar;
    if (placesDistrusted_ && person.region) person.placeUnusable = true;

    auto key = rowKey(person);
    if (const auto same = rows_.find(key); same != rows_.end()) {
        auto& row = metadata_.people[same->second];
        row.placeUnusable = row.placeUnusable || person.placeUnusable;
        row.peopleBranch = row.peopleBranch || person.peopleBranch;
        return;
    }
    if (metadata_.people.size() >= mostRows || (person.region && regions_ >= mostRegions)) {
        unreadable(
            fmt::format("{} names more people than can be handled. Check by eye who is in the picture.", subject_));
        return;
    }
    if (person.region) ++regions_;
    rows_.emplace(std::move(key), metadata_.people.size());
    metadata_.people.push_back(std::move(person));
}

void People::addFace(std::string_view name, policy::TagSource source, std::optional<ClaimedRegion> region,
                     bool placeUnusable) {
    addPerson({std::string(name), source, region, placeUnusable, true});
}

void People::addNamed(std::string_view name, policy::TagSource source) {
    if (tidied(name).empty()) return;
    addPerson({std::string(name), source, std::nullopt, false, true});
}

void People::addKeyword(std::string_view word, policy::TagSource source, bool peopleBranch) {
    if (tidied(word).empty()) return;
    addPerson({std::string(word), source, std::nullopt, false, peopleBranch});
}

void People::warn(std::string sentence) {
    auto& all = metadata_.warnings;
    if (std::find(all.begin(), all.end(), sentence) == all.end()) all.push_back(std::move(sentence));
}

void People::unreadable(std::string sentence) {
    metadata_.tagsUnreadable = true;
    warn(std::move(sentence));
}

Metadata People::take() {
    dropRepeatedSidecarRows(metadata_.people);
    return std::move(metadata_);
}

} // namespace clearframe::exchange
