#pragma once

#include <functional>
#include <string>

namespace clearframe::workflow {

struct Progress {
    int done = 0;
    int all = 0;
    std::string what; ///< the file in work
};

/// Told before each step of long work; answering false stops it there. May be empty.
using OnProgress = std::function<bool(const Progress&)>;

} // namespace clearframe::workflow
