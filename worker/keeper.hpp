// The worker program's own process: it has everything loaded, never looks into a file, and forks one child for each
// request.
#pragma once

#include "exchange/contained/unique_fd.hpp"
#include "worker/child.hpp"

#include <functional>

namespace clearframe::worker {

/// What a child does; the tests' worker has worse ones than the kiosk's.
using Errand = std::function<bool(exchange::protocol::Task, const Desk&)>;

/// Serves requests until the kiosk is gone, which ends a running child too. The calling process must have a single
/// thread. Returns the exit code of the program.
[[nodiscard]] int keepServing(exchange::UniqueFd socket, const Errand& errand);

} // namespace clearframe::worker
