// Reads photos and lists in the worker process: nothing from outside is parsed in the kiosk itself, and a file that
// crashes or stalls its parser costs that file alone.
#pragma once

#include "core/ports/list_reader.hpp"
#include "core/ports/photo_reader.hpp"
#include "exchange/contained/worker_process.hpp"

#include <chrono>
#include <filesystem>

namespace clearframe::exchange {

/// One call at a time. Owns its worker process: it starts with the first file and ends with this object.
class ContainedReader final : public ports::PhotoReader, public ports::ListReader {
public:
    /// `program` is the worker, `clearframe-worker` beside the running program. Nothing is started yet.
    explicit ContainedReader(std::filesystem::path program,
                             std::chrono::milliseconds patience = std::chrono::seconds(15));

    [[nodiscard]] policy::Result<ports::ReadPhoto> read(const ports::PhotoFile& file) override;
    [[nodiscard]] policy::Result<ports::ReadTags> readTags(const ports::PhotoFile& file) override;
    [[nodiscard]] policy::Result<policy::Table> read(const ports::Bytes& file) override;

    /// What the last file took in its child.
    [[nodiscard]] WorkerUsage lastUsage() const;
    /// The worker's process id; -1 while none runs.
    [[nodiscard]] int workerId() const;

private:
    WorkerProcess worker_;
};

} // namespace clearframe::exchange
