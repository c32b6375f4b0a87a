//! Presets.

use crate::i18n::presets::PresetTexts;

pub(super) const PRESETS: PresetTexts = PresetTexts {
    cheapest: "Billigst",
    recommended: "Anbefalet",
    hardened: "Hærdet",
    gcp_cheapest: "En e2-micro med 30 GB standarddisk i en region, hvor én sådan maskine er gratis (pr. måned: {price_e2_micro}). Maskinens 1 GB hukommelse slipper op under belastning, og så bliver gatewayen afbrudt; det gør en bygning fra kildekoden også.",
    gcp_cheapest_source: "En e2-small med 20 GB standarddisk (pr. måned: {price_e2_small}), den mindste maskine, der kan bygge denne udgave. Dens 2 GB er i underkanten: bliver bygningen afbrudt, skal der en større maskine til.",
    gcp_recommended: "En e2-medium med 4 GB hukommelse (pr. måned: {price_e2_medium}), som projektet bag kalder pålidelig, og det image, som projektet selv udgiver. Den koster omtrent det dobbelte af en e2-small.",
    gcp_recommended_source: "En e2-medium med 4 GB hukommelse (pr. måned: {price_e2_medium}), som projektet bag kalder pålidelig, og som kan bygge denne udgave uden at løbe tør for hukommelse. Den koster omtrent det dobbelte af en e2-small.",
    gcp_hardened: "Den anbefalede maskine med færre veje ind: porten bliver på maskinens loopback, og i Discord-kanaler svarer gatewayen kun, når den bliver nævnt. Til gengæld er gog, goplaces og wacli udeladt, fordi de hentes uden kontrolsum.",
    fly_cheapest: "En shared-cpu-1x med 1 GB hukommelse (pr. måned: {price_fly_1gb}) og en volumen på 1 GB; under belastning kan gatewayen blive afbrudt. Maskinen kører alligevel hele tiden: hvis den stoppede i tomgang, ville kanalerne miste forbindelsen.",
    fly_recommended: "En shared-cpu-2x med 2 GB hukommelse, der kører hele tiden (pr. måned: {price_fly_2gb}), som projektet bag anbefaler. Den koster mere end en maskine med 1 GB, hvor gatewayen kan blive afbrudt under belastning.",
    fly_hardened: "Den anbefalede maskine med færre veje ind: i Discord-kanaler svarer gatewayen kun, når den bliver nævnt, øjebliksbilleder gemmes i 30 dage, og gog, goplaces og wacli er udeladt, fordi de hentes uden kontrolsum. Adressen er stadig offentlig og bliver fundet af scannere: det private mål er sikrere.",
    fly_private_hardened: "Den anbefalede maskine uden offentlig adresse og uden tunnel til webhooks, så ingen udbyder kan kalde den. I Discord-kanaler svarer den kun, når den bliver nævnt, øjebliksbilleder gemmes i 30 dage, og gog, goplaces og wacli er udeladt, fordi de hentes uden kontrolsum.",
    origins_listed: "Kun gatewayens egne adresser må åbne Control UI. Denne side bliver også afvist, så bekræft tokenet med kontrollen i terminalen.",
    origins_unknown: "Denne udgave har ingen liste over tilladte sider: tokenet alene afgør, hvem der kommer ind.",
    unknown: "Der findes ingen forudindstilling `{value}`. Kendte: {known}.",
};
