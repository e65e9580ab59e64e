// The system calls a parser needs to compute with memory it was given; all others fail with EPERM. An allow-list, so
// that a call nobody thought of is closed.
#pragma once

#include <memory>

namespace clearframe::worker {

class SyscallFilter {
public:
    SyscallFilter();
    [[nodiscard]] bool ready() const { return context_ != nullptr; }
    /// For the calling process and all its threads, once in the life of a process. False: not loaded.
    [[nodiscard]] bool load() const;

private:
    std::shared_ptr<void> context_; ///< libseccomp's
};

} // namespace clearframe::worker
