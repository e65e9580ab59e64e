// One photo on its way through the kiosk, as the table and the contact sheet show it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace clearframe::demo {

struct Row {
    std::filesystem::path photo; ///< the file as it was staged
    std::string id;              ///< the kiosk's name for it
    std::vector<std::string> people;
    std::string first;            ///< verdict when it was staged
    std::string verdict;          ///< verdict after a person answered
    std::string reason;           ///< why, in one sentence
    std::filesystem::path output; ///< the released file; empty where it stays
};

} // namespace clearframe::demo
