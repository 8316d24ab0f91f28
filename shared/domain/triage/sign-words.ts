import type { SignWords } from './sign.ts';

/** What clients call what they see and feel. How urgent each is: `grade-sign.ts`. */
export const signWords: readonly SignWords[] = [
  {
    sign: 'redness',
    phrases: `
      red, redd, pinkness, reddness, reddish, redness, rednes, pink, pinkish, pinky, rosy, ruddy, flushed, flush, blush*, blotchy, sunburn*, sun_burn*, sunburnt, tomato, lobster, beetroot, crimson, erythema, splotchy, bloodshot_cheeks, red_face, spots_of_red, looks_like_i_ran
      rouge, rouges, rougeur*, rougis, rougit, rose, roses, rosee, rosees, rosi, coup_de_soleil, coups_de_soleil, ecrevisse, tomate, erytheme, rougeaud*
      roja, rojo, rojas, rojos, rojez, rojec*, rojita, rojito, rojitas, rojiza, rojizo, rosa, rosada, rosado, rosadita, rosadito, colorada, colorado, coloradita, enrojec*, quemada_por_el_sol, quemadura_de_sol, quemada_del_sol, como_de_sol, asolead*, insolad*, chapead*, camaron, irritada, irritado, irritacion, irritaditas
      irritated, irritation, irrite*, irritation*
      pinker, pinkier, rudolph, boiled, warm_glow_red, rougie, rougies, rosissement, rosatre, couperose, pivoine, framboise
      cachetes_rojos, sonrojad*, ruboriz*, coloradot*, tomatito, jitomate
    `,
    source: 'docs/clinical.md S1',
  },
  {
    sign: 'swelling-sign',
    phrases: `
      swelling, swellings, swollen, swolen, swollin, swole, swell, swelled, swells, puffy, puffiness, puffed, puff, bloated, inflated, edema, oedema
      gonfle, gonflee, gonfles, gonflees, gonflement*, gonfler, gonfl*, enfle, enflee, enfl*, bouffi*, oedeme*, degonfle*
      hinchad*, hinchazon, hinch*, inchad*, inchazon, inflamad*, inflad*, infl*, edema, deshinch*, desinflam*, abotagad*
    `,
    source: 'docs/clinical.md S2',
  },
  {
    sign: 'soreness',
    phrases: `
      sore, soreness, soar, tender, tenderness, sensitive, sensitivity, owie, ouchy, smarts, discomfort, uncomfortable, bruised_feeling, raw_feeling
      sensible, sensibles, sensibilite, endolori*, courbature_du_visage, inconfort*, genant, gene
      sensible, sensibles, sensibilidad, adolorid*, dolorid*, molestia*, molesta, molesto, incomod*, delicada, delicado, sentida
    `,
    source: 'docs/clinical.md S3',
  },
  {
    sign: 'pain-told',
    phrases: `
      achy, ache, aches, aching, hurt, hurts, hurting, pain, pains, painful, painfull, painfully
      douloureu*, douleur*, mal, fait_mal, fais_mal, font_mal
      duele*, dolor*, dolio
    `,
    source: 'docs/clinical.md S3',
  },
  {
    sign: 'burning',
    phrases: `
      burning, burny, burns, sting, stings, stinging, stung, stingy, smarting, tingl*, prickl*, zingy
      brule, brulent, brulait, picote*, pique, piquent, piquait, cuisant*, fourmille*, picotement*, chauffait
      arde, ardia, ardor, ardorcito, escuece, escozor, quema_un_poco, hormigueo, cosquilleo
      picotait, picotaient, chauffe_un_peu, ardia, ardian, quemaba_un_poco
      quemazon
    `,
    source: 'docs/clinical.md S4',
  },
  {
    sign: 'warmth',
    phrases: `
      warm, warmth, warmish, toasty, glowing_warm
      tiede, chaud, chaude, chaleur
      tibia, tibio, calientita, calientito, calorcito, acalorad*, caliente, calor
      calientes, calientitos, calientitas, chaudes, chauds, tiedes
    `,
    source: 'docs/clinical.md S5',
  },
  {
    sign: 'heat',
    phrases: 'hot, hott, roasting, heat',
    source: 'docs/clinical.md S6',
  },
  {
    sign: 'tightness',
    phrases: `
      tight, tightness, tite, taut, stiff, pulling, pulls, stretchy, mask_on
      tire, tiree, tiraille, tiraillement*, tirait, tirent, tendue, tendu, serree
      tirante, tirantez, tensa, tenso, estirada, jala, tiesa, restirada, estira, acartonada, apretada
      stretched, stretchedd, drum, plastic, shrink_wrapped, clingfilm, saran_wrap
      tendues, tiraillements, etiree, carton
      apretadita, apretadito, assoupli*
    `,
    source: 'docs/clinical.md S7',
  },
  {
    sign: 'dryness',
    phrases: `
      dry, drier, dryness, dryish, dried_out, flak*, flakey, flakes, flaking, peel*, shed*, scaly, scaling, sandpaper, sandpapery, rough, roughness, ashy, chapped, crispy, dehydrated_skin, rough_texture, snake, scabby, scabs, scab, little_scabs, crusty, crusts, crust
      sec, seche, seches, secheresse, dessech*, desseche*, pele, pelent, peler, pelait, pellicule*, squame*, desquam*, peau_qui_part, mue, rugueu*, reche, craquel*, croute*, papier_de_verre, peaux_mortes, petites_peaux
      seca, seco, secas, reseca, reseco, resequedad, sequedad, pela, pelando, pelada, pelandose, pelo_un_poco, despellej*, descam*, desescam*, escama*, pellejo*, pellejit*, aspera, aspero, costra*, costrita*, rasposa, lija, muda_de_piel, cuarteada
      dead_skin, dead_skin_coming_off, dead_skin_is_coming_off, dead_skin_peeling, dead_skin_falling_off, peaux_mortes_qui_tombent, peaux_mortes_qui_partent, pielecit*, pielcit*, cascarit*, caspita, polvito, se_cae_la_piel_muerta, piel_muerta, leathery, papery, parched, desert
      dead_skin_came_off, dead_skin_came, dead_skin_fell, dead_skin_off, dead_skin_comes_off, skin_dust, dandruff
      flaky_skin_coming_off, dry_skin_coming_off, flaky_skin_came_off, skin_coming_off_in_flakes, bits_of_skin_coming_off, flakes_coming_off, skin_flaking_off, peau_qui_pele
      crusting, crusted
      pelar*, pelando*, pelandome, pelarme, me_pelo, pelo_un_poco, peler, pelait, mue, muer, desquame*
      rapeux, rapeuse, tannee
    `,
    source: 'docs/clinical.md S8',
  },
  {
    sign: 'itch',
    phrases: `
      itch, itchy, itches, itching, itchyness, itchiness, ichy, itchin, scratchy
      gratte, grattent, grattait, gratter, demange*, demangeaison*, prurit, chatouille*
      pica, pican, picor, picazon, comezon, picando, picar, me_pica, prurito, rascarme
      itchs, comezoncita
    `,
    source: 'docs/clinical.md S9',
  },
  {
    sign: 'bumps',
    phrases: `
      bump, bumps, bumpy, milia, pimple*, zit, zits, spots, breakout*, break_out, breaking_out, broke_out, acne, whitehead*, blackhead*, bumpies, spot, lump, lumps, dots, purge, purging, texture_bumps
      bouton, boutons, grain, grains, grains_de_milium, points_blancs, points_noirs, comedon*, petites_bosses, bosse, bosses, imperfection*, acne
      grano, granos, granito*, barro, barros, barrito*, espinilla*, bolita*, puntito*_blancos, espinillita*, acne, brote*, brotar, sarpullidito
      bumbs, agujeritos, ronchitas
    `,
    source: 'docs/clinical.md S10',
  },
  {
    sign: 'bruise',
    phrases: `
      bruis*, bruze, black_and_blue, discolou?red, petechia*, yellowish_bruise, yellow_bruise, purple_bruise
      bleu, bleus, ecchymose*, hematome*, bleute
      moreton*, moret*, morado, morados, moradito*, hematoma*, cardenal*, amoratad*, verdugon
      bruse, bruize, brusing, bruized, shiner, black_eye_fading, bluish_mark, blue_mark, yellowy_mark, bruise_is_turning_yellow, bruise_turning_yellow, bruise_has_turned_yellow, bruise_turned_yellow, bruise_going_yellow, bruise_going_yellowy_green, bruise_went_yellow, bruise_gone_yellow, bleu_devient_jaune, bleu_vire_au_jaune, bleu_tourne_au_jaune, bleu_jaunit, moreton_se_puso_amarillo
      moraito, moraitos, tourne_au_jaune
    `,
    source: 'docs/clinical.md S11',
  },
  {
    sign: 'clear-ooze',
    phrases: `
      clear_fluid, clear_liquid, clear_ooze, clear_stuff, clear_drops, clear_watery, bit_of_clear, weeping_clear, watery_fluid
      liquide_clair, liquide_transparent, suinte_clair, liquide_incolore, gouttes_claires
      liquido_claro, liquido_transparente, agüita_clara, aguita_clara, suero
      serum_coming
    `,
    source: 'docs/clinical.md S12',
  },
  {
    sign: 'blood-specks',
    phrases: `
      pinpoint_blood, pinpoint_bleeding, pinprick_bleeding, pin_prick_bleeding, specks_of_blood, speck_of_blood, dots_of_blood, dot_of_blood, tiny_bit_of_blood, blood_dots, blood_specks, blood_spots, spots_of_blood, dried_blood, dry_blood, pinpricks_of_blood, little_dots_of_blood, tiny_drops_of_blood, drops_of_blood, few_drops_of_blood, bit_of_blood, little_blood
      petits_points_de_sang, points_de_sang, sang_seche, sang_sec, gouttelettes_de_sang, petites_gouttes_de_sang, point_de_sang
      puntitos_de_sangre, puntos_de_sangre, sangre_seca, gotitas_de_sangre, piquetitos_de_sangre
      pinprick_spots_of_blood, pinprick_of_blood, pinpricks, puntico*_de_sangre, puntito_de_sangre, gotica*_de_sangre
      pinprick|pinprik dots|spots|specks|marks, perles_de_sang, deux_trois_perles, gouttelettes_rouges, gotitas_rojas_chiquitas, unas_gotitas_rojas
    `,
    source: 'docs/clinical.md S13',
  },
  {
    sign: 'numb-patch',
    phrases: `
      numb, numbness, numbed, novocaine_feeling
      engourdi*, anesthesie*, endormi_du_visage, joue_endormie
      dormida, adormecid*, entumecid*, entumida, entumido
      menton_endormi, joue_endormie, levre_endormie, menton_dormido, mejilla_dormida, labio_dormido
    `,
    source: 'docs/clinical.md S14',
  },
  {
    sign: 'pigment',
    phrases: `
      dark_spot*, dark_patch*, dark_mark*, brown_mark*, brown_spot*, brown_patch*, hyperpigment*, pigmentation, discolor*, discolour*, melasma, darker, darker_skin, white_patch*, lighter_patch*
      tache_brune, taches_brunes, tache*_foncee*, tache*_sombre*, pigment*, melasma, tache, taches, plus_fonce*
      mancha*, pigment*, melasma, mas_oscur*, oscurec*, pano
    `,
    source: 'docs/clinical.md S15',
  },
  {
    sign: 'scar',
    phrases: `
      dent, dents, raised_scar, keloid*, track_marks, grid_marks, lines_still, scarring, new_scar
      cheloide*, chéloide*, marques_de_rouleau, quadrillage, nouvelle_cicatrice, me_laisse_une_cicatrice
      queloide*, lineas_marcadas, cuadricula, nueva_cicatriz, cicatriz_levantada
    `,
    source: 'docs/clinical.md S16',
  },
  {
    sign: 'medicine',
    phrases: `
      pregnan*, preggers, expecting_a_baby, breastfeeding, breast_feeding, nursing_my, prednisone, steroid*, accutane, isotretinoin, blood_thinner*, warfarin, eliquis, xarelto, chemo*, diabet*, new_medication, new_meds, started_taking, put_me_on, immunosup*, methotrexate, humira, lupus, diagnosed
      enceinte*, allaite*, allaiter, allaitement, cortisone, prednisone, roaccutane, isotretinoine, anticoagul*, chimio*, diabet*, nouveau_traitement, nouveau_medicament, immunosup*
      embaraz*, lactancia, amamant*, lactando, prednisona, cortisona, isotretinoina, anticoagul*, quimio*, diabet*, nuevo_medicamento, nueva_medicina, me_recet*, inmunosup*
    `,
    source: 'docs/clinical.md S17',
  },
];
