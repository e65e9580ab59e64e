// The screen renders on one thread what a release proves on another.
#include "tests/vision/support/pictures.hpp"
#include "tests/vision/support/turbo_reader.hpp"
#include "vision/redactor.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <thread>
#include <vector>

using namespace clearframe;
using namespace clearframe::tests;

TEST_CASE("Results with a credit are made and proved by several threads at once, each as if it were alone") {
    Random random(7);
    const auto picture = photoLike({160, 120}, random);
    std::atomic<int> wrong = 0;
    const auto work = [&](int number) {
        TurboReader reader;
        FixedFinder finder;
        const auto redactor = vision::makeRedactor(reader, finder);
        const ports::RenderPlan plan{.credit = "Photo: number " + std::to_string(number)};
        const auto first = redactor->render(picture, plan);
        for (int i = 0; i < 150; ++i) {
            const auto again = redactor->render(picture, plan);
            if (!first || !again || again->jpeg != first->jpeg || !redactor->prove(*again, picture, plan, {})) ++wrong;
        }
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back(work, i);
    for (auto& thread : threads)
        thread.join();
    CHECK(wrong == 0);
}
