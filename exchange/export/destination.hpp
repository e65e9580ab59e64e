// Where an export may go.
#pragma once

#include "core/policy/failure.hpp"
#include "posix/unique_fd.hpp"

#include <string>
#include <vector>

namespace clearframe::exchange {

struct Destination {
    posix::UniqueFd folder;
    std::string path; ///< canonical
};

/// Opens an existing folder that may be written to and is not, and does not stand in, one of `forbidden`. Links are
/// resolved first: what counts is where the files would really land. A forbidden folder that is not there any more
/// is held against the path alone.
[[nodiscard]] policy::Result<Destination> openDestination(const std::string& asked,
                                                          const std::vector<std::string>& forbidden);

} // namespace clearframe::exchange
