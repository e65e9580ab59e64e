// What stands beside exported pictures: enough to prove them, nothing about anybody (CLI.md, `receipts.json`).
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/geometry.hpp"

#include <string>
#include <vector>

namespace clearframe::ports {

struct Receipt {
    std::string output; ///< file name beside the receipts
    std::string photo;  ///< random id
    std::string sha256;
    std::vector<policy::Rect> covers; ///< pixels of the output
};

struct Receipts {
    std::string account;
    policy::Purpose purpose = policy::Purpose::social;
    int listVersion = 0;
    std::string detector;
    std::string detectorGrade;
    policy::Time at{};
    std::vector<Receipt> files;
};

} // namespace clearframe::ports
