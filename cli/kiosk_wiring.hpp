// The touchscreen's adapters. The lane of pictures has a reader and a redactor of its own: they take one call at a
// time.
#pragma once

#include "cli/workbench.hpp"
#include "core/ports/previewer.hpp"
#include "exchange/media/mounted_media.hpp"
#include "gui/kiosk/parts.hpp"

#include <memory>
#include <optional>

namespace clearframe::cli {

class KioskWiring {
public:
    /// Becomes the only writing program on the data folder. The workbench outlives it.
    [[nodiscard]] static policy::Result<std::unique_ptr<KioskWiring>> open(Workbench& bench,
                                                                           exchange::MediaPlaces places);
    [[nodiscard]] const gui::KioskParts& parts() const { return *parts_; }

private:
    explicit KioskWiring(exchange::MediaPlaces places) : media_(std::move(places)) {}
    exchange::MountedMedia media_;
    std::unique_ptr<ports::PhotoReader> reader_;
    std::unique_ptr<ports::Redactor> redactor_;
    std::unique_ptr<ports::Previewer> previewer_;
    std::optional<gui::KioskParts> parts_;
};

} // namespace clearframe::cli
