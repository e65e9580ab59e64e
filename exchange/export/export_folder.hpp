// Writes cleared pictures into a new folder of the destination.
#pragma once

#include "core/ports/export_sink.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace clearframe::exchange {

/// The folder is filled under the hidden name `.clearframe-<16 hex>` and gets its final name in one step that replaces
/// nothing. The final name is chosen when the folder is opened, as the release is logged with it; where somebody takes
/// that name meanwhile, `publish` fails with FailureKind::conflict, and the release is to be withdrawn.
///
/// A living program holds a lock on its hidden folder. `open` removes hidden folders that nobody holds, unless they
/// have receipts and may still wait for `resume`: `awaitsResume` (given the absolute path) says so; without it, every
/// folder with receipts is kept.
class FolderExportSink : public ports::ExportSink {
public:
    using AwaitsResume = std::function<bool(const std::string& temporaryPath)>;

    explicit FolderExportSink(AwaitsResume awaitsResume = {}) : awaitsResume_(std::move(awaitsResume)) {}

    policy::Result<std::unique_ptr<ports::ExportFolder>> open(const std::string& destination, const std::string& name,
                                                              const std::vector<std::string>& forbidden) override;
    /// True also where the folder has its final name already. FailureKind::conflict where that name belongs to another
    /// folder; FailureKind::notFound where the destination itself is not there (a stick that was pulled): ask again
    /// later.
    policy::Result<bool> resume(const std::string& temporaryPath, const std::string& finalPath) override;
    policy::Result<bool> takeBack(const std::string& temporaryPath, const std::string& finalPath) override;

private:
    AwaitsResume awaitsResume_;
};

} // namespace clearframe::exchange
