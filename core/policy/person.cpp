#include "core/policy/person.hpp"

#include "core/policy/names.hpp"
#include "core/policy/same_person.hpp"

#include <algorithm>

namespace clearframe::policy {
namespace {

constexpr std::size_t longestName = 80;

void addOnce(std::vector<std::string>& all, std::string one) {
    if (std::ranges::find(all, one) == all.end()) all.push_back(std::move(one));
}

} // namespace

std::string tidyName(std::string_view name) {
    std::string tidy;
    for (const char c : name) {
        const bool space = c == ' ' || c == '\t';
        if (space && (tidy.empty() || tidy.back() == ' ')) continue;
        tidy.push_back(space ? ' ' : c);
    }
    if (!tidy.empty() && tidy.back() == ' ') tidy.pop_back();
    return tidy;
}

Done checkPersonName(std::string_view name) {
    const bool oneLine = std::ranges::none_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    if (!oneLine || name.size() > longestName || foldPersonName(name).empty() || looksDisguised(name))
        return fail(FailureKind::conflict,
                    "This cannot be a person's name. Write it in one line of letters, as colleagues would, like "
                    "“Ms Reed”.");
    return {};
}

std::string foldPersonName(std::string_view name) {
    return foldName(name);
}

void Givers::add(const PersonId& person, std::string_view name) {
    if (!person.empty()) {
        addOnce(known_, person.value);
        return;
    }
    const bool known = std::ranges::any_of(typed_, [&](const std::string& one) { return samePerson(one, name); });
    if (!known) typed_.emplace_back(name);
}

std::size_t Givers::size() const {
    return std::max(known_.size(), typed_.size());
}

void Givers::clear() {
    known_.clear();
    typed_.clear();
}

} // namespace clearframe::policy
