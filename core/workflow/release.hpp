// Letting pictures go (DESIGN, Approval and Release; policy P3, P5, P7, P11). The only code that can make a
// ClearedImage.
#pragma once

#include "core/ports/export_sink.hpp"
#include "core/ports/face_finder.hpp"
#include "core/ports/photo_reader.hpp"
#include "core/workflow/actor.hpp"
#include "core/workflow/caption.hpp"
#include "core/workflow/photo_view.hpp"
#include "core/workflow/progress.hpp"

#include <memory>
#include <string>
#include <vector>

namespace clearframe::workflow {

struct ReleaseDesk {
    ports::Store& store;
    ports::OriginalVault& vault;
    ports::PhotoReader& reader;
    ports::Redactor& redactor;
    ports::ExportSink& sink;
    ports::Clock& clock;
    ports::IdSource& ids;
    const ports::Signer& device;
    ports::DetectorInfo detector;
};

struct ReleaseRequest {
    std::string event;
    std::string account;
    std::string destination;
    Actor by{};
    policy::CoverStyle style = policy::CoverStyle::solid;
    int quality = 88;
    std::string credit; ///< kept in the export (P10); may name no pupil
    Caption caption;    ///< of the post, written beside the photos
};

struct ReleasedPhoto {
    policy::PhotoId photo;
    std::string source;
    std::string output;
    std::string sha256;
    std::vector<policy::Rect> covers;
};

struct HeldPhoto {
    policy::PhotoId photo;
    std::string source;
    policy::Verdict verdict = policy::Verdict::blocked;
    std::vector<policy::Reason> reasons;
};

struct ReleaseResult {
    std::string folder; ///< empty where nothing went out
    std::vector<ReleasedPhoto> released;
    std::vector<HeldPhoto> held;
};

/// What a release would do now.
struct ReleasePlan {
    std::vector<policy::PhotoId> going; ///< in the order they are written
    std::vector<HeldPhoto> held;
};

/// One release: everything approved and still allowed goes into one new folder, everything else is held with its
/// reasons.
///
/// Judged twice: before the work, and again in the transaction that logs the release; what differs from what was
/// approved is held. The folder gets its name only after that transaction committed, so a crash leaves either the whole
/// folder with its audit row (resumeReleases() gives it its name) or nothing.
class ReleaseEvent {
public:
    ReleaseEvent(ReleaseDesk desk, ReleaseRequest request) : desk_(std::move(desk)), request_(std::move(request)) {}
    [[nodiscard]] policy::Result<ReleaseResult> run(const OnProgress& onProgress);
    /// As run() would choose, but for what only the finished pictures can tell. Touches the store alone, and changes
    /// nothing.
    [[nodiscard]] policy::Result<ReleasePlan> plan() const;

private:
    struct Ready; ///< one photo on its way out
    struct Basis; ///< one reading of the store

    [[nodiscard]] policy::Result<Basis> readBasis(ports::Transaction& transaction) const;
    [[nodiscard]] policy::Result<std::vector<Ready>> select(ports::Transaction& transaction, const Basis& basis,
                                                            ReleaseResult& result) const;
    [[nodiscard]] policy::Result<bool> produce(Ready& ready, const Basis& basis, int number,
                                               ports::ExportFolder& folder, ReleaseResult& result) const;
    [[nodiscard]] policy::Result<std::string> log(const std::vector<Ready>& ready, const Basis& before,
                                                  const ports::ExportFolder& folder, const ReleaseResult& result) const;
    [[nodiscard]] policy::Result<ReleaseResult> publish(const std::string& id, ports::ExportFolder& folder,
                                                        ReleaseResult result) const;

    ReleaseDesk desk_;
    ReleaseRequest request_;
};

/// Ends what a crash left between the log and the folder's name: judged again, it gets its name or is taken back. Call
/// before other work of a writing program.
[[nodiscard]] policy::Done resumeReleases(ports::Store& store, ports::ExportSink& sink, ports::Clock& clock);

} // namespace clearframe::workflow
