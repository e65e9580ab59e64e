// Runs a tool of the system on bytes that are not trusted: no shell, no environment, bounded in time and output.
#pragma once

#include "core/ports/picture.hpp"

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace clearframe::exchange {

struct ProgramLimits {
    std::size_t outputBytes = std::size_t{64} << 20U;
    std::chrono::milliseconds time{30'000};
};

struct ProgramRun {
    enum class End {
        done,
        failed,   ///< it said no, or crashed
        tooLarge, ///< it was stopped: more output than allowed
        tooLong,  ///< it was stopped
        notThere, ///< it could not be started
    };
    End end = End::notThere;
    ports::Bytes output; ///< complete where `end` is done; else empty
};

/// `program` is a path. Standard input is `input`; `secret`, where it is not negative, becomes descriptor 3 (as
/// /dev/fd/3). Nothing else is inherited. When it returns, the program is gone.
[[nodiscard]] ProgramRun runProgram(const std::string& program, const std::vector<std::string>& arguments,
                                    const ports::Bytes& input, int secret, const ProgramLimits& limits);

} // namespace clearframe::exchange
