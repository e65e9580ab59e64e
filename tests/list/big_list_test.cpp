// 100,000 pupils: the whole way from bytes to a list in force. A program of its own, so that its memory is its own.
#include "core/policy/names.hpp"
#include "core/workflow/import_list.hpp"

#include "exchange/sync/table_reader.hpp"
#include "tests/fakes/fixed_clock.hpp"
#include "tests/fakes/memory_store.hpp"
#include "tests/fakes/no_seals.hpp"
#include "tests/list/text.hpp"

#include <catch2/catch.hpp>

#include <ctime>
#include <random>
#include <string>
#include <sys/resource.h>

using namespace clearframe;

namespace {

double seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

long peakMegabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

std::string bigCsv(int pupils) {
    std::mt19937 random(3);
    const std::vector<std::string> forenames{"Muhammad", "Zoë",  "Ava-Rose", "Cadi",
                                             "Łukasz",   "Noah", "Olivia",   "Yusuf"};
    const std::vector<std::string> surnames{"Khan", "O’Brien", "Jones", "Lane-Price", "Nguyễn", "Smith", "Ødegård"};
    std::string csv = "upn,mis_id,forename,surname,preferred_name,year,class,social,website,print,press,display,limits,"
                      "never,expires,evidence\r\n";
    for (int i = 0; i < pupils; ++i) {
        csv += "A" + std::to_string(100000000000 + i) + "," + std::to_string(i) + "," +
               forenames[random() % forenames.size()];
        csv +=
            "," + surnames[random() % surnames.size()] + std::to_string(i % 977) + "," + (i % 10 == 0 ? "Bobby" : "");
        csv += "," + std::to_string(7 + i % 7) + ",\"7 " + std::string(1, static_cast<char>('A' + i % 9)) + "\",";
        csv += std::string(random() % 7 == 0 ? "no" : "yes") + ",yes,,no,yes," +
               (i % 50 == 0 ? "group:5;no-name" : "") + ",,31/07/2027,form " + std::to_string(i) + "\r\n";
    }
    return csv;
}

} // namespace

TEST_CASE("100,000 pupils are read, compared and taken over in seconds and in bounded memory") {
    tests::MemoryStore store;
    tests::FixedClock clock;
    exchange::TableReader reader;
    const auto bytes = tests::byHand(bigCsv(100'000));

    const auto start = seconds();
    const long before = peakMegabytes();
    {
        const auto table = reader.read(bytes.bytes);
        REQUIRE(table);
    }
    const auto read = seconds();
    const long afterReading = peakMegabytes();

    tests::NoSeals seals;
    workflow::ImportList lists(store, seals.with(reader), clock);
    const auto first = lists.import(bytes, {}, "IT", std::nullopt);
    REQUIRE(first);
    CHECK(first->accepted);
    CHECK(first->rows == 100'000);
    CHECK(first->problems.empty());
    const auto imported = seconds();
    const long peak = peakMegabytes();

    WARN("a CSV of " << bytes.bytes.size() / 1024 / 1024 << " MB: table " << read - start << " s, +"
                     << afterReading - before << " MB; import " << imported - read << " s, peak " << peak
                     << " MB with the test's own");
#if defined(__OPTIMIZE__) && !defined(CLEARFRAME_SANITIZED)
    CHECK(imported - start < 20);
#endif
#if !defined(CLEARFRAME_SANITIZED)
    CHECK(peak < 300);
#endif
}
