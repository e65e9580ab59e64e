// A school with a small list and an active account, worked through the command line as a teacher would.
#pragma once

#include "tests/corpus/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace clearframe::tests {

class School {
public:
    static constexpr int longEdge = 2048;

    School();

    [[nodiscard]] Answer run(const Words& words) const { return runKiosk(data(), words); }
    /// Covers every face nobody named, answers that a tagged pupil without a place cannot be seen, counts heads, and
    /// approves. Returns the photo as it stands then.
    [[nodiscard]] nlohmann::json settle(const nlohmann::json& photo) const;
    /// The answer to `release` of an event.
    [[nodiscard]] nlohmann::json release(const std::string& event) const;
    [[nodiscard]] std::filesystem::path data() const { return folder_ / "data"; }

private:
    TemporaryFolder folder_;
};

/// Photos of a corpus folder: everything but sidecars, answer keys and descriptions.
[[nodiscard]] std::vector<std::filesystem::path> photosIn(const std::filesystem::path& folder);

} // namespace clearframe::tests
