// How the worker program begins, before anything is loaded.
#pragma once

namespace clearframe::worker {

/// Whether descriptor 3 is a socket.
[[nodiscard]] bool startedByKiosk();

/// Small thread stacks (the memory limit counts them), one heap, no core dumps.
[[nodiscard]] bool setUpProcess();

/// A fork copies only the thread that calls it: with a second one, locks could stay shut for ever in each child.
[[nodiscard]] bool singleThreaded();

} // namespace clearframe::worker
