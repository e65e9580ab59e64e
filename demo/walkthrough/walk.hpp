// The main job, end to end, through the command line: a list, an account, photos in, a person's answers, photos out.
#pragma once

#include "demo/walkthrough/command_line.hpp"
#include "demo/walkthrough/row.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace clearframe::demo {

class Walk {
public:
    explicit Walk(CommandLine clearframe) : clearframe_(std::move(clearframe)) {}

    /// Throws std::runtime_error with the kiosk's reasons where the list is not accepted.
    void importList(const std::filesystem::path& list, const std::filesystem::path& mapping = {});
    void openAccount();
    /// Takes files or folders in and remembers a row for each photo, in the order of the answer.
    void stage(const std::string& event, const std::vector<std::filesystem::path>& paths);
    /// Answers and approves what was staged, as `truth` (truth.json) tells; photos it does not know are left alone.
    void review(const nlohmann::json& truth);
    void release(const std::string& event, const std::filesystem::path& to);

    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

private:
    nlohmann::json decide(const Row& row, Arguments acts, const std::string& by);
    void take(Row& row, const nlohmann::json& photo);

    CommandLine clearframe_;
    std::vector<Row> rows_;
    std::vector<nlohmann::json> staged_; ///< as the kiosk answered, one a row
};

} // namespace clearframe::demo
