// The trusted comment of a signed list.
#include "core/policy/list_terms.hpp"
#include "tests/fuzz/promise.hpp"

#include <fmt/format.h>

using namespace clearframe;
using tests::promise;

namespace {

std::string timeOf(policy::Time time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count());
}

std::string commentOf(const policy::ListTerms& terms) {
    return fmt::format("clearframe-list v1 school={} version={} issued={} expires={}", terms.urn, terms.version,
                       timeOf(terms.issued), timeOf(terms.expires));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view comment(reinterpret_cast<const char*>(data), size);
    const auto terms = policy::termsFrom(comment);
    const auto again = policy::termsFrom(comment);
    promise(terms.has_value() == again.has_value(), "a comment is read the same twice");
    if (!terms) {
        promise(terms.error().kind == policy::FailureKind::refused, "a comment that is none is refused");
        return 0;
    }
    promise(*terms == *again, "a comment is read the same twice");
    promise(policy::isUrn(terms->urn), "a list is for a school");
    promise(terms->version >= 1 && terms->version <= 999'999'999, "a version is a number from 1 to 999,999,999");
    promise(terms->issued < terms->expires, "a list ends after it begins");
    promise(commentOf(*terms) == comment, "there is one comment for one set of terms");
    return 0;
}
