// The adapters a command works with, each made when it is first asked for.
#pragma once

#include "core/ports/clock.hpp"
#include "core/ports/clock_trust.hpp"
#include "core/ports/device.hpp"
#include "core/ports/export_sink.hpp"
#include "core/ports/face_finder.hpp"
#include "core/ports/list_address.hpp"
#include "core/ports/list_files.hpp"
#include "core/ports/list_reader.hpp"
#include "core/ports/photo_reader.hpp"
#include "core/ports/photo_source.hpp"
#include "core/ports/pin_hasher.hpp"
#include "core/ports/preview_vault.hpp"
#include "core/ports/redactor.hpp"
#include "core/ports/signer.hpp"
#include "core/ports/stores.hpp"
#include "core/ports/trip_files.hpp"
#include "core/ports/trip_seal.hpp"
#include "core/ports/uptime.hpp"
#include "core/workflow/brought_list.hpp"

#include <memory>
#include <string>

namespace clearframe::cli {

struct Options {
    std::string dataFolder; ///< --data; empty: $CLEARFRAME_DATA, else the XDG data folder
    bool json = false;
};

enum class Access {
    read,  ///< looks only; never creates anything
    write, ///< the only writing program on this data folder; ends what a crash left first
};

class Workbench {
public:
    explicit Workbench(const Options& options);
    ~Workbench();
    Workbench(const Workbench&) = delete;
    Workbench& operator=(const Workbench&) = delete;

    [[nodiscard]] bool json() const { return options_.json; }
    [[nodiscard]] policy::Result<ports::Store*> store(Access access);
    [[nodiscard]] policy::Result<const ports::Signer*> device();
    [[nodiscard]] policy::Result<ports::FaceFinder*> finder();
    [[nodiscard]] policy::Result<ports::Redactor*> redactor();
    [[nodiscard]] ports::OriginalVault& vault();   ///< after store(Access::write)
    [[nodiscard]] ports::PreviewVault& previews(); ///< after store(Access::write)
    [[nodiscard]] ports::PhotoReader& reader();
    /// Another one, with a worker of its own: a reader takes one call at a time.
    [[nodiscard]] std::unique_ptr<ports::PhotoReader> anotherReader();
    [[nodiscard]] workflow::ListTools listTools(); ///< after store()
    [[nodiscard]] ports::TripSeal& tripSeal();     ///< after store()
    [[nodiscard]] ports::TripFiles& tripFiles();
    [[nodiscard]] ports::ListFetcher& fetcher();
    [[nodiscard]] const ports::Signatures& signatures();
    /// For lists that are only looked at.
    [[nodiscard]] ports::ListReader& lists();
    [[nodiscard]] ports::ListFiles& listFiles();
    [[nodiscard]] ports::PhotoSource& source();
    [[nodiscard]] ports::ExportSink& sink();
    [[nodiscard]] ports::PinHasher& pins();
    [[nodiscard]] ports::Uptime& uptime();
    /// The system's: whoever is at a shell vouches for it. Not so once watchClock() was called.
    [[nodiscard]] ports::Clock& clock();
    /// For a device that stands alone: its clock is not believed unless `trust` vouches for it, or a person. Before
    /// store(). Nothing: what the system says.
    void watchClock(ports::ClockTrust* trust = nullptr);
    [[nodiscard]] ports::ClockSetter& clockSetter();
    [[nodiscard]] ports::IdSource& ids();
    [[nodiscard]] ports::Device& storage();       ///< after store()
    [[nodiscard]] std::string dataFolder() const; ///< absolute; after store()

private:
    struct Parts;
    const Options& options_; ///< filled while the command line is parsed
    std::unique_ptr<Parts> parts_;
};

} // namespace clearframe::cli
