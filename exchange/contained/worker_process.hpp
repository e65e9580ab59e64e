// The worker program as the kiosk sees it: started when first needed, started again after it broke down.
#pragma once

#include "core/policy/failure.hpp"
#include "exchange/contained/memory_file.hpp"
#include "exchange/contained/protocol.hpp"

#include <chrono>
#include <filesystem>
#include <span>
#include <sys/types.h>

namespace clearframe::exchange {

struct ContainedAnswer {
    ports::Bytes bytes; ///< as the child wrote them: not to be believed before they are decoded
    UniqueFd pixels;    ///< frozen; invalid where the task has none
};

/// What one file took, whether or not its child came to an end of its own.
struct WorkerUsage {
    double seconds = 0;
    std::uint64_t peakKilobytes = 0; ///< largest resident size
};

/// Not copyable, not movable; one call at a time. Ends only the process it started itself.
class WorkerProcess {
public:
    /// `patience` is how long a worker may take for one answer before it is ended; above the worker's own limit.
    WorkerProcess(std::filesystem::path program, std::chrono::milliseconds patience);
    ~WorkerProcess();
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;

    /// Refused where the file cost its child; unavailable where no worker can be had.
    [[nodiscard]] policy::Result<ContainedAnswer> ask(protocol::Task task, std::span<const std::uint8_t> file);

    [[nodiscard]] const WorkerUsage& lastUsage() const { return usage_; }
    [[nodiscard]] pid_t processId() const { return process_; } ///< -1 while none runs

private:
    [[nodiscard]] policy::Done start();
    void end();
    [[nodiscard]] policy::Result<ContainedAnswer> exchange(protocol::Task task, const UniqueFd& file);

    std::filesystem::path program_;
    std::chrono::milliseconds patience_;
    pid_t process_ = -1;
    UniqueFd socket_;
    WorkerUsage usage_;
    std::uint64_t lastId_ = 0;
};

} // namespace clearframe::exchange
