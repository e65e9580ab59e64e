// Results in tests: the value, or a failed test that says why.
#pragma once

#include "core/policy/failure.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace clearframe::tests {

template <class T> T need(policy::Result<T>&& result) {
    INFO((result ? std::string() : result.error().text));
    REQUIRE(result.has_value());
    if constexpr (!std::is_void_v<T>) return *std::move(result);
}

template <class T> policy::Failure failureOf(const policy::Result<T>& result) {
    REQUIRE_FALSE(result.has_value());
    return result.error();
}

/// A sentence for a person: it ends as one, and no library speaks in it.
inline void requireSentence(const policy::Failure& failure) {
    INFO(failure.text);
    REQUIRE(failure.text.size() > 20);
    CHECK(failure.text.back() == '.');
    for (const char* word : {"SQL", "errno", "constraint", "exception", "std::", "disk image"}) {
        CHECK(failure.text.find(word) == std::string::npos);
    }
}

} // namespace clearframe::tests
