#include "tests/corpus/outcome.hpp"

#include "tests/corpus/released_file.hpp"
#include "tests/corpus/sentence.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <iterator>
#include <regex>

namespace clearframe::tests {
namespace {

using nlohmann::json;

std::string reasonsOf(const json& photo) {
    std::string all;
    for (const json& reason : photo.at("reasons")) {
        checkSentence(reason.at("text"));
        all += (all.empty() ? "" : " ") + reason.at("text").get<std::string>();
    }
    return all;
}

policy::Size scaled(policy::Size size) {
    const int longest = std::max(size.width, size.height);
    if (longest <= School::longEdge) return size;
    const double scale = static_cast<double>(School::longEdge) / longest;
    const auto side = [scale](int pixels) { return std::max(1, static_cast<int>(std::lround(pixels * scale))); };
    return {side(size.width), side(size.height)};
}

void checkExport(const Outcome& outcome) {
    INFO(outcome.output.string());
    const ReleasedFile file = inspect(outcome.output);
    for (const std::string& fault : file.faults) {
        INFO(fault);
        CHECK(false);
    }
    const policy::Size wanted = scaled(outcome.size);
    CHECK(std::abs(file.size.width - wanted.width) <= 1);
    CHECK(std::abs(file.size.height - wanted.height) <= 1);
    static const std::regex silent("corpus-[a-z]+-[0-9]{3,}\\.jpg");
    CHECK(std::regex_match(outcome.output.filename().string(), silent));
}

constexpr std::size_t shortName = 6; ///< one such stands in any text, by chance

void checkFolder(const std::filesystem::path& folder, const std::vector<Outcome>& outcomes) {
    std::ifstream stream(folder / "receipts.json");
    const std::string receipts{std::istreambuf_iterator<char>(stream), {}};
    CHECK(json::accept(receipts));
    std::size_t released = 0;
    for (const Outcome& outcome : outcomes) {
        INFO(outcome.source);
        if (outcome.source.size() > shortName) CHECK(receipts.find(outcome.source) == std::string::npos);
        released += outcome.released() ? 1U : 0U;
    }
    // Nothing else: no temporary file, no half-written one.
    const auto files = std::distance(std::filesystem::directory_iterator(folder), {});
    CHECK(static_cast<std::size_t>(files) == released + 1);
    if (!exiftoolIsHere()) return;
    for (const auto& [name, data] : hiddenData(folder)) {
        for (const std::string& entry : data) {
            INFO(name << ": " << entry);
            CHECK(false);
        }
    }
}

} // namespace

std::vector<Outcome> workThrough(const School& school, const std::string& event, const json& staged) {
    std::map<std::string, Outcome> byPhoto; // a picture that came twice is one photo
    std::vector<Outcome> all;
    for (const json& photo : staged) {
        Outcome outcome;
        outcome.source = std::filesystem::path(photo.at("file").get<std::string>()).filename();
        INFO(outcome.source);
        if (photo.at("error").is_string()) {
            outcome.refusal = photo.at("error");
            checkSentence(outcome.refusal);
            CHECK(photo.at("verdict") == "blocked");
            all.push_back(outcome);
            continue;
        }
        outcome.size = {photo.at("width"), photo.at("height")};
        (void)reasonsOf(photo);
        if (byPhoto.contains(photo.at("photo"))) continue;
        const json settled = school.settle(photo);
        if (settled.at("approved") == false) outcome.held = reasonsOf(settled);
        byPhoto[photo.at("photo")] = outcome;
    }
    if (byPhoto.empty()) return all;
    const json answer = school.release(event);
    for (const json& one : answer.at("held")) {
        auto& outcome = byPhoto.at(one.at("photo"));
        if (outcome.held.empty()) outcome.held = reasonsOf(one);
    }
    for (const json& one : answer.at("released"))
        byPhoto.at(one.at("photo")).output =
            std::filesystem::path(answer.at("folder").get<std::string>()) / one.at("output").get<std::string>();
    for (const auto& [id, outcome] : byPhoto) {
        INFO(outcome.source << " " << outcome.held);
        CHECK(outcome.released() != !outcome.held.empty());
        if (outcome.released()) checkExport(outcome);
        all.push_back(outcome);
    }
    if (answer.at("folder").is_string()) checkFolder(answer.at("folder").get<std::string>(), all);
    std::ranges::sort(all, {}, &Outcome::source);
    return all;
}

void print(const std::string& what, const std::vector<Outcome>& outcomes) {
    const auto released = std::ranges::count_if(outcomes, &Outcome::released);
    const auto refused = std::ranges::count_if(outcomes, [](const Outcome& one) { return !one.refusal.empty(); });
    std::cout << what << ": " << outcomes.size() << " files, " << released << " exported, " << refused << " refused, "
              << static_cast<std::ptrdiff_t>(outcomes.size()) - released - refused << " held\n";
    for (const Outcome& one : outcomes) {
        if (!one.released()) std::cout << "  " << one.source << ": " << one.refusal << one.held << "\n";
    }
}

} // namespace clearframe::tests
