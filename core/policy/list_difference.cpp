#include "core/policy/list_difference.hpp"

#include "core/policy/list_columns.hpp"
#include "core/policy/list_words.hpp"

#include <fmt/format.h>

namespace clearframe::policy {
namespace {

const char* spoken(Consent consent) {
    switch (consent) {
    case Consent::granted:
        return "yes";
    case Consent::refused:
        return "no";
    case Consent::nothingRecorded:
        break;
    }
    return "nothing recorded";
}

std::string spoken(const std::vector<Limit>& limits) {
    if (limits.empty()) return "none";
    std::string text;
    for (const auto& limit : limits)
        text += (text.empty() ? "" : "; ") + toString(limit);
    return text;
}

std::string spoken(const LastDay& last) {
    return last.day ? toString(*last.day) : "no end";
}

/// What is said of `now`, and of the value before it.
struct Clause {
    const ListDifference& difference;

    std::string operator()(std::monostate) const { return "is on one of the two lists alone"; }
    std::string operator()(Consent now) const {
        return fmt::format("{} changes from {} to {}", spoken(difference.purpose), spoken(before<Consent>()),
                           spoken(now));
    }
    std::string operator()(NeverShown now) const {
        return now.never ? "no photo may be shown from now on" : "photos are no longer forbidden altogether";
    }
    std::string operator()(const LastDay& now) const {
        return fmt::format("the consent's last day changes from {} to {}", spoken(before<LastDay>()), spoken(now));
    }
    std::string operator()(const std::vector<Limit>& now) const {
        return fmt::format("limits change from {} to {}", spoken(before<std::vector<Limit>>()), spoken(now));
    }
    std::string operator()(const WrittenName& now) const {
        return fmt::format("was written {} before, is written {} now", before<WrittenName>().name, now.name);
    }

private:
    template <class T> [[nodiscard]] T before() const {
        const auto* was = std::get_if<T>(&difference.before);
        return was ? *was : T{};
    }
};

} // namespace

std::string sentenceOf(const ListDifference& difference) {
    return fmt::format("{}: {}.", difference.pupil, std::visit(Clause{difference}, difference.now));
}

} // namespace clearframe::policy
