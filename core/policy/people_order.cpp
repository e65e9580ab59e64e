#include "core/policy/people_order.hpp"

#include <cstdint>
#include <memory>
#include <vector>

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace clearframe::policy {
namespace {

/// Null where ICU has no data; then bytes decide.
const icu::Collator* collator() {
    static const auto made = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Collator> order(icu::Collator::createInstance(icu::Locale("en", "GB"), status));
        if (order) order->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
        if (U_FAILURE(status)) order.reset();
        return order;
    }();
    return made.get();
}

} // namespace

std::string orderKey(std::string_view text) {
    const auto* order = collator();
    if (!order) return std::string(text);
    const auto unicode = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    std::vector<std::uint8_t> key(64);
    auto size = order->getSortKey(unicode, key.data(), static_cast<int32_t>(key.size()));
    if (size > static_cast<int32_t>(key.size())) {
        key.resize(static_cast<std::size_t>(size));
        size = order->getSortKey(unicode, key.data(), size);
    }
    return {key.begin(), key.begin() + size};
}

} // namespace clearframe::policy
