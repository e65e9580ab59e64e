#include "core/policy/fetch_schedule.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace clearframe::policy;

TEST_CASE("Vain attempts wait longer and longer, up to the schedule") {
    constexpr std::uint32_t middle = std::numeric_limits<std::uint32_t>::max() / 2;
    const auto near = [](std::chrono::seconds wait, std::chrono::seconds wanted) {
        return wait >= wanted - std::chrono::seconds(1) && wait <= wanted + std::chrono::seconds(1);
    };
    CHECK(near(fetchWait(0, middle), fetchEvery));
    CHECK(near(fetchWait(1, middle), std::chrono::minutes(1)));
    CHECK(near(fetchWait(2, middle), std::chrono::minutes(2)));
    CHECK(near(fetchWait(5, middle), std::chrono::minutes(16)));
    CHECK(near(fetchWait(7, middle), fetchEvery));
    CHECK(near(fetchWait(2'000'000'000, middle), fetchEvery));
}

TEST_CASE("No two kiosks have to come back in the same second") {
    CHECK(fetchWait(0, 0) == std::chrono::minutes(45));
    CHECK(fetchWait(0, std::numeric_limits<std::uint32_t>::max()) == std::chrono::minutes(75));
    for (int failures = 0; failures < 30; ++failures)
        for (const std::uint32_t random : {0U, 1U, 1U << 31U, std::numeric_limits<std::uint32_t>::max()})
            CHECK(fetchWait(failures, random) >= std::chrono::seconds(45));
}

TEST_CASE("A clock that was set back does not keep the kiosk from asking") {
    const Time last{std::chrono::seconds(1'000'000)};
    const std::chrono::seconds wait = std::chrono::hours(1);
    CHECK_FALSE(fetchDue(last, wait, last));
    CHECK_FALSE(fetchDue(last, wait, last + std::chrono::minutes(59)));
    CHECK(fetchDue(last, wait, last + std::chrono::minutes(60)));
    CHECK(fetchDue(last, wait, last - std::chrono::seconds(1)));
}
