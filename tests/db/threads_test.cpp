// One store, many threads: each transaction has a connection of its own, readers go on beside the one writer.
#include "tests/db/store_fixture.hpp"

#include <atomic>
#include <thread>
#include <vector>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

/// Catch's assertions are for one thread; others count what went wrong.
void inThreads(int count, const std::function<void(int)>& work) {
    std::vector<std::thread> threads;
    for (int i = 0; i < count; ++i)
        threads.emplace_back([&work, i] { work(i); });
    for (auto& thread : threads)
        thread.join();
}

} // namespace

TEST_CASE("several threads write and read one store at once, and nothing is lost, mixed up or half seen") {
    StoreFixture fixture;
    constexpr int writers = 3;
    constexpr int each = 15;
    std::atomic<int> wrong = 0;
    std::atomic<int> writing = writers;
    inThreads(writers + 3, [&](int number) {
        if (number < writers) {
            for (int i = 0; i < each; ++i) {
                const auto id = std::to_string(number) + "-" + std::to_string(i);
                const auto transaction = fixture.store->write();
                const bool done = transaction && (*transaction)->photos().add(examplePhoto(id)) &&
                                  (*transaction)->audit().append({.act = "photo.stage"}, at(1'700'000'000)) &&
                                  (*transaction)->commit();
                if (!done) ++wrong;
            }
            --writing;
            return;
        }
        std::size_t before = 0;
        do {
            const auto transaction = fixture.store->read();
            if (!transaction) {
                ++wrong;
                continue;
            }
            // A photo and its audit row are seen together or not at all.
            const auto photos = (*transaction)->photos().ofEvent("");
            const auto check = (*transaction)->audit().verify();
            if (!photos || !check || !check->ok || photos->size() < before ||
                check->entries != static_cast<std::int64_t>(photos->size()))
                ++wrong;
            else
                before = photos->size();
        } while (writing > 0);
    });
    CHECK(wrong == 0);
    CHECK(fixture.count("photo") == writers * each);
    CHECK(need(need(fixture.store->read())->audit().verify()).entries == writers * each);
}

TEST_CASE("a reader keeps what it saw while another thread writes") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) { need(t.photos().add(examplePhoto("a"))); });
    const auto reading = need(fixture.store->read());
    CHECK(need(reading->photos().ofEvent("")).size() == 1);
    std::atomic<bool> written = false;
    std::thread([&] {
        const auto writing = fixture.store->write();
        written = writing && (*writing)->photos().add(examplePhoto("b")) && (*writing)->commit();
    }).join();
    CHECK(written);
    CHECK(need(reading->photos().ofEvent("")).size() == 1);
    CHECK(need(need(fixture.store->read())->photos().ofEvent("")).size() == 2);
}
