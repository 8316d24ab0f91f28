import type { CueWords } from './cue.ts';

/** How much, which way it goes, whose, and whether it is told, asked or supposed. */
export const cueWords: readonly CueWords[] = [
  {
    cue: 'mild',
    phrases: `
      bit, a_bit, lil, lil_bit, little, litle, littl, little_bit, slight, slightly, mild, mildly, minor, kinda, kind_of, sorta, sort_of, touch, a_touch, tad, somewhat, barely, hardly, tiny, small, minimal, faint_redness, light, lightly, few, a_few, couple, couple_of, not_too, not_very, not_that, not_bad, not_so, smidge, ish, only_a, just_a, hint, fairly, nothing_bad, nothing_major, nothing_crazy, nothing_terrible, manageable, tolerable, bearable, teeny, wee, at_night, comes_and_goes
      peu, un_peu, un_petit_peu, petit, petite, petits, petites, leger, legere, legers, legeres, legerement, a_peine, pas_trop, pas_tres, quelques, faible_rougeur, supportable, deux_trois, minime, un_chouia, un_tout_petit, rien_de_grave, rien_de_mechant
      poco, un_poco, poquito, un_poquito, poquita, pocas, pocos, tantito, leve, leves, ligera, ligero, ligeramente, levemente, apenas, algo, no_mucho, no_tanto, medio, pequeno*, pequena*, chiquit*, unos_cuantos, dos_o_tres, nada_grave, soportable, minimo, un_pelin
      nothing_i_cant_handle, no_biggie, no_big_deal, nbd, biggie, no_sweat, livable, liveable, bearable_really, very_little, ever_so_slightly, only_slightly, only_if_i, only_when_i, if_i_press, when_i_press, when_i_touch, if_i_touch, here_and_there, now_and_then, once_in_a_while, barely_there, hardly_anything, just_under, superficial, faint, gentle, subtle
      sans_plus, pas_grand_chose, trois_fois_rien, pas_bien_grave, rien_de_fou, par_ci_par_la, de_temps_en_temps, quand_j_appuie, si_j_appuie, quand_je_touche, si_je_touche, faiblement, discret, discrete, discretement, doucement
      se_aguanta, aguantable, llevadero, tolerable, nada_del_otro_mundo, de_vez_en_cuando, a_ratos, solo_si, solo_cuando, si_toco, al_tocar, cuando_toco, casi_ni, una_pizca, una_pizquita, nomas_tantito, suave_la_molestia
      only_hurts, hurts_only, only_when, only_if, if_i_poke, when_i_smile, when_i_poke, unless_i_touch, way_better
      c_est_tout, thats_all, that_is_all, its_all, eso_es_todo, es_todo, nada_mas, nomas, voila_tout, rien_d_autre, nothing_else, nada_mas_eso
    `,
  },
  {
    cue: 'strong',
    phrases: `
      very, so, soo, really, realy, super, extremely, incredibly, insanely, crazy, too, badly, bad, lot, a_lot, alot, lots, much, severe, severely, intense, intensely, terrible, terribly, horribly, horrible, massive, massively, huge, hugely, hell, af, totally, completely, all_over, everywhere, bright, deep, hella, mad, mega, pretty, quite, real, strong, strongly, heavily, heavy, seriously, serious, big, beyond, unbearably, like_crazy, as_hell, worst, all_the_time, constantly, nonstop, wont_stop
      tres, trop, super, vraiment, hyper, vachement, tellement, si, beaucoup, bcp, enorme, enormes, enormement, fort, forte, fortement, vif, vive, intense, grave, grosse, gros, partout, terriblement, horriblement, n_arrete_pas, arrete_pas, sans_arret, bien_rouge, hyper
      muy, bien_feo, mucho, mucha, muchos, muchas, muchisimo, muchisima, demasiado, super, bastante, fuerte, fuertes, intenso, intensa, enorme, horrible, harto, harta, un_monton, tan, tanto, re, feo, bien_hinchada, bien_roja, no_para, sin_parar, un_chorro, grandote
    `,
  },
  {
    cue: 'easing',
    phrases: `
      better, easing, eased, ease, eases, improving, improved, improves, less, lessening, fading, faded, fade, fades, calmer, calming, calmed, calm, settling, settled, subsiding, subsided, subside, going_down, gone_down, went_down, going_away, goes_away, coming_down, dying_down, died_down, clearing, cleared, almost, nearly, mostly_gone, on_the_mend, healing, hardly, barely, wearing_off, wore_off, decreasing, decreased, reducing, reduced, dissipating, tapering, not_as, lighter, anymore, disappearing, down_a_lot, lots_better, finishing, last_bit, winding_down, backing_off, softer, soothed, soothing, helps, helping, helped, fine_now, normal_now, is_ok, but_ok, but_fine, moisturiz*, moisturis*
      mieux, diminue*, diminu*, moins, s_en_va, s_en_vont, part, partent, s_estompe*, estompe*, attenue*, s_attenue*, calme*, se_calme, apaise*, ameliore*, s_ameliore, presque, disparai*, degonfle*, baisse*, en_baisse, ca_passe, passe, redescend, aide, soulage*, reduit, recule
      mejor, mejora*, mejorando, baja, bajando, bajo, bajado, bajaron, menos, quitando, quita, quitandose, se_esta_quitando, desaparec*, calm*, disminuy*, cediendo, cede, casi, desinflam*, deshinch*, ayuda, alivi*, desvanec*, ya_va, pasando, apagando, aliviando
      better_than_yesterday, less_than_yesterday, mieux_qu_hier, moins_qu_hier, mejor_que_ayer, menos_que_ayer, ca_va_mieux, va_mieux, has_calmed, has_settled, calmed_right, went_right_down, getting_there, eased_off, eased_up, easing_off, easing_up, simmered, simmering, petering, quietened, mellowed, s_est_calme, s_est_calmee, s_est_attenue, ca_se_tasse, se_tasse, se_va_quitando, va_bajando, ya_baja, se_calmo, ya_se_calmo, va_mejor, va_mejorando, se_afloja, afloja, afloje
      lighter, paler, less_visible, flatter, shrinking, smaller, shallower, softening, softened, smoothing, smoothed, half_as, nearly_off, almost_invisible, invisible, look_tiny, less_noticeable, not_as_noticeable, fewer, blending_in
      plus_clair, plus_claire, plus_clairs, eclairci*, s_eclaircit, moins_visible, moins_visibles, moins_marque*, s_affine, plus_petit, plus_petits, plus_petite, plus_plat, plus_plate
      mas_claro, mas_clara, mas_claros, mas_claras, aclar*, menos_visible, menos_visibles, menos_marcad*, mas_chico, mas_chica, mas_pequen*, mas_plano, mas_plana, se_borra, borrandose, se_difumina
    `,
  },
  {
    cue: 'gone',
    phrases: `
      gone, disappeared, went_away, has_gone, all_gone, cleared_up, cleared, vanished, over_now, no_longer, healed, passed, stopped, has_passed, recovered, fine_now, ok_now, okay_now, good_now, normal_now, all_better, fully_healed, all_dry, dry_now, back_to_normal, none_now
      parti, partie, partis, parties, disparu*, passe, passee, deja_passe, fini, termine, c_est_passe, gueri*, plus_rien, revenu_a_la_normale, est_partie
      se_quito, quito, se_fue, se_fueron, desaparecio, paso, ya_no, ya_paso, se_me_quito, ya_bajo, sano, sane, curo, ya_nada, se_quitaron, termino
      not_now, not_today, not_anymore, not_any_more, no_more_now, cool_now, but_not_now, over_with, has_stopped, all_cleared_up, cleared_right_up, back_to_normal_now, nothing_now, been_gone, since_gone, faded_away, disappeared_overnight, overnight_gone
      plus_maintenant, plus_du_tout, plus_aujourd_hui, plus_ce_matin, rentre_dans_l_ordre, plus_aucune_trace, plus_de_trace, envolee, envole, partie_d_elle_meme
      ahora_no, hoy_no, ya_no_mas, volvio_a_la_normalidad, ni_rastro, ya_ni_se_nota, ya_ni_marca, sin_rastro, ya_desaparecio
      fine_today, fine_this_morning, ok_today, okay_today, good_today, first_night_only, first_day_only, first_evening_only, only_the_first, only_on_the_first, only_the_other_night, just_the_first, just_on_the_first, only_yesterday, only_last_night, by_today_its, today_its_fine, today_fine, all_gone_today, gone_by
      premier_soir_seulement, premier_jour_seulement, que_le_premier, seulement_le_premier, juste_le_premier, plus_rien_aujourd_hui, ca_va_aujourd_hui, hier_seulement
      solo_la_primera, solo_el_primer, nada_mas_el_primer, nomas_el_primer, hoy_bien, hoy_ya_bien, hoy_ya_esta_bien, hoy_normal, solo_ayer
      went_down, gone_down, has_gone_down, have_gone_down, went_right_down, only_during, was_only_during, wore_off, worn_off, thats_all_now, that_was_it, fine_by, gone_by, back_to_normal_this, but_that_was_it, and_that_was_it
      c_est_descendu_d_un_coup, que_pendant, seulement_pendant, uniquement_pendant
      solo_durante, nada_mas_durante
      dried_up, dried_out_now, dried_in_minutes, stopped_in, stopped_within, stopped_straight, stopped_right_away, stopped_quickly, over_in, done_in_minutes
      they_stopped, it_stopped_before, stopped_before, y_ya_nada, ya_nada_mas
      y_ahi_quedo, ya_se_quito, et_puis_rien, y_se_acabo, y_nada_mas
    `,
  },
  {
    cue: 'growing',
    phrases: `
      worse, increasing, increased, increases, rising, bigger, growing, more_and_more, stronger, redder, getting_more, even_more, more_than, than_yesterday, still_growing, every_hour, by_the_hour, back_again, came_back, coming_back
      pire, augmente*, empire, de_plus_en_plus, revenu, plus_qu_hier
      peor, aument*, crece, creciendo, cada_vez_mas, mas_que_ayer, volvio, otra_vez
      doubled, tripled, doubling, has_doubled, twice_as, double_the, climbing, worsening, worsened, escalating, intensifying, getting_worse
      double, a_double, triple, deux_fois_plus, s_aggrave, s_intensifie, s_amplifie, gagne_du_terrain, progresse
      duplico, se_duplico, el_doble, doble_de, va_en_aumento, avanza, va_subiendo, cada_dia_mas, hoy_mas_que_ayer, mas_que_antes
      regonfle, regonfl*, ca_regonfle, regonflee, rehinch*, swelling_again, swollen_again, hinchado_otra_vez
      flared_up, flared, all_over_again, come_back_up, came_back_up, has_returned, its_back, is_back_again
      red_again, swollen_again, puffy_again, hot_again, sore_again, hurts_again, bright_red_again, rouge_a_nouveau, roja_otra_vez
      going_up, its_going_up, regreso, ha_vuelto, ha_regresado, est_revenu, est_revenue, from_pink_to, deeper_than
      gone_up, has_gone_up, have_gone_up, actually_gone_up, went_up, gone_up_a_bit
    `,
  },
  {
    cue: 'one-sided',
    phrases: `
      one_side, one_sided, left_side, right_side, other_side, left_cheek, right_cheek, one_cheek, left_eye, right_eye, one_eye, asymmetric*, uneven, cheek, lopsided, temple, forehead_only
      un_cote, d_un_cote, seul_cote, joue_gauche, joue_droite, la_joue, une_joue, cote_gauche, cote_droit, joue
      un_lado, de_un_lado, lado_derecho, lado_izquierdo, cachete_derecho, cachete_izquierdo, mejilla_derecha, mejilla_izquierda, un_cachete, una_mejilla, la_mejilla, el_cachete, mejilla, cachete
    `,
  },
  {
    cue: 'lasting',
    phrases: `
      still, after_two_weeks, after_a_week, hasnt_gone, wont_go, not_going, doesnt_go, keeps, same_as, no_better, not_better, not_improving, weeks, lingering, persistent, persists, stays, isnt_better, not_any_better
      toujours, encore, pas_mieux, persiste*, semaines, ne_part_pas, part_pas
      todavia, sigue, aun, semanas, no_se_quita, no_mejora, persiste, igual_que
    `,
  },
  {
    cue: 'bad',
    phrases: `
      for_nothing, thanks_for_nothing, better_than_this, thought_it_would, just_ok, just_okay, not_good, not_great, not_fine, not_ok, not_okay, not_happy, not_impressed, not_well, not_better, not_so_good, not_so_great, not_doing_well, not_too_good, not_the_best, no_good, unhappy, disappoint*, weird, strange, odd, ugly, hate, hated, regret, upset, annoyed, angry, frustrat*, refund, complain_about, waste, ripped_off, lawyer, dont_love, dont_like, didnt_work, doesnt_work, not_working, no_difference, not_seeing, no_improvement, no_results, no_result, same_as_before, exactly_the_same, looks_the_same, unsure, not_sure, dunno, idk, meh, sad, crying, cry, bad, terrible, awful, horrible, hoping_for_more, expected_more, gross, nasty, concerning, funny_looking, looks_off, feels_off, something_off, rough_day, wish, unfortunately, hm, hmm, idk_tbh, not_really, not_healed, not_healing, isnt_healed, havent_healed, not_gone
      pas_bien, pas_super, pas_terrible, pas_top, pas_content*, pas_satisfait*, pas_convaincu*, pas_genial, bof, mouais, decu*, decevant*, bizarre, etrange, moche, triste, regrette, enerve*, remboursement, rembours*, aucune_difference, aucun_resultat, aucun_changement, pas_de_difference, pas_de_resultat, sais_pas, sait_pas, pas_sur, pas_sure, nul, ca_va_pas, va_pas, pas_trop_bien, pas_ouf, moyen, pas_gueri*, pas_cicatrise*, pas_mieux, comme_avant
      no_muy_bien, no_bien, mal, no_tan_bien, no_estoy_bien, no_estoy_contenta, no_llego, no_me_llego, no_contenta, no_satisfech*, no_me_gusta, no_me_gusto, decepcion*, rar*, extran*, feo, fea, triste, arrepient*, reembolso, enojad*, molesta_con, ninguna_diferencia, sin_cambios, ningun_cambio, no_veo_resultados, no_veo_diferencia, no_se_si, no_se_que, no_se_como, no_se_bien, no_se_la_verdad, no_se_por_que, no_se_cual, no_se_que_pensar, mas_o_menos, regular, ni_fu, no_estoy_segur*, no_sano, no_ha_sanado, no_mejora, ahi_nomas, igual_que_antes
      😢, 😭, 😱, 😨, 😰, 😟, 😣, 😖, 😡, 😠, 🤬, 😩, 😫, 😞, 😔, 🙁, ☹, 😕, 😬, 🤕, 😷, 💀, 🆘, 🚨, ⚠, 🤔, 🥺, 😥, 😓, 😮, 😳, 🤯, 👎, 😒, 🙄, 💔, :(
      could_be_better, could_be_worse_but, thought_id, thought_i_would, expected_to, expected_better, by_now, should_be_better, should_be_gone, than_the_other, other_side_is, not_the_same, doesnt_match, uneven
      ca_pourrait_aller_mieux, peut_mieux_faire, je_pensais_que, j_esperais, je_m_attendais, plus_que_l_autre, que_l_autre_cote
      podria_estar_mejor, podria_ser_mejor, esperaba_mas, pense_que, crei_que, a_estas_alturas, que_el_otro_lado, que_la_otra, no_veo_ninguna_diferencia, no_veo_cambio, no_veo_cambios, no_veo_mejora
      money_back, want_my_money, my_money_back, was_promised, promised_me, i_was_promised, not_worth, wasted, quiero_mi_dinero, devuelvanme, mon_argent, rembourser, me_prometieron, on_m_avait_promis
    `,
  },
  {
    cue: 'doubt',
    phrases: `
      not_sure, unsure, might, maybe, perhaps, possibly, idk, dunno, dont_know, do_not_know, think, dont_think, could_be, no_idea, wonder, wondering, worried, is_it, is_this, not_only, not_just, no_joke, no_doubt, no_lie, no_kidding, not_kidding, no_cap, not_gonna_lie, not_going_to_lie, not_being_dramatic, not_to_be, not_trying_to, not_to_alarm, not_sure_if, no_offense, not_lying, no_clue, not_certain, cant_tell, hard_to_tell, wouldnt_say, looks_like, seems
      pas_sur, pas_sure, peut_etre, sais_pas, crois, pense, on_dirait, pas_que, pas_seulement, aucune_idee, sans_doute, pas_certain*, sans_mentir, sans_deconner, pas_pour_dire, j_ai_l_impression
      no_se, no_estoy_segur*, creo, tal_vez, quiza*, a_lo_mejor, parece, no_solo, no_sera, sin_duda, ni_idea, no_es_broma, sin_mentir, puede_ser
    `,
  },
  {
    cue: 'if',
    phrases: `
      if, what_if, in_case, should_i_worry, would, will_it, will_i, am_i_going_to, am_i_gonna, is_it_going_to, gonna, going_to, can_it, could_it, can_i_get, could_i_get, chance, chances, risk, risks, watch_for, watch_out, look_for, look_out, looking_for, avoid, prevent, to_prevent, so_it_doesnt, so_i_dont, signs_of, symptoms_of, how_likely, what_does, what_do, what_would, when_should, let_me_know, worry_if, unless, whenever, does_it_usually, do_people, is_it_common, until, at_risk
      si, et_si, au_cas_ou, en_cas_de, en_cas_d, a_partir_de, est_ce_que_ca_va, ca_va_gonfler, ca_risque, risque, risques, eviter, signes_d, signes_de, surveiller, quand_faut_il, faut_il, que_faire_si, jusqu_a
      si, y_si, que_pasa_si, en_caso_de, a_partir_de, va_a, se_va_a, me_voy_a, riesgo, evitar, prevenir, senales_de, sintomas_de, a_que_debo, que_hago_si, cuando_debo, para_que_no, hasta_que
    `,
  },
  {
    cue: 'ask',
    phrases: `
      can_i, can_we, can_you, can_u, could_i, could_you, may_i, should_i, do_i, do_you, do_u, does, did_you, is_it_ok, is_it_okay, is_it_normal, is_this_normal, is_that_normal, is_it, is_this, is_that, are_you, are_there, is_there, when_can, when_do, when_does, when_is, when_will, when_should, what_is, whats, what_do, what_does, what_days, what_time, what_should, what_can, what_kind, how_long, how_much, how_many, how_often, how_do, how_soon, how_should, how_can, which, where, why, who, any_tips, any_advice, any_openings, wondering, quick_question, question, was_wondering, i_wanted_to_ask, could_u, should, how_come, will_it, will_i, am_i, would, what_if, let_me_know, tell_me, need_to_talk, want_to_talk, call_me, call_back, phone_me, ring_me, give_me_a_call
      est_ce_que, est_ce, je_peux, puis_je, on_peut, peut_on, dois_je, faut_il, faut, quand, combien, comment, pourquoi, quel, quelle, quels, quelles, ou_est, c_est_quoi, c_est_qui, qui_est, vous_pouvez, pouvez_vous, pourriez_vous, peux_tu, tu_peux, je_fais_quoi, que_faire, avez_vous, vous_avez, une_question, rappele*, appele*, m_appeler, me_rappeler, j_aimerais_savoir, je_dois, dois
      puedo, se_puede, puede, pueden, podria, podrian, debo, deberia, cuando, cuanto, cuanta, cuantos, cuantas, como_hago, como_se, por_que, cual, cuales, donde, quien, quienes, que_hago, que_puedo, que_crema, una_pregunta, tengo_que, tienen, hay_que, es_normal, me_llam*, llamen*, llamar, llamarme, quisiera_saber
      ?, ¿
      que_protector, que_producto, que_jabon, que_tipo, me_recomiendan, recomiendan, me_recomienda, quel_produit, quelle_creme, vous_recommandez, vous_conseillez, what_do_you_recommend, do_you_recommend, would_you_recommend, which_one, thoughts_on, what_about, how_about, qu_est_ce, est_ce_normal, c_est_normal_que, c_est_normal_si, normal_que, es_normal_que, is_it_bad, is_that_ok, is_that_okay, is_this_ok, is_this_okay, ok_to, okay_to, safe_to, allowed_to, supposed_to
      is_gym, is_makeup, is_swimming, is_running, is_sunscreen, is_alcohol, is_wine, is_sauna, is_coffee, gym_ok, makeup_ok, ok_to_use, ok_to_go, ok_to_wear, when_ok
      how_would, what_would, how_high, how_bad_is, a_partir_de_cuanta, a_partir_de_cuanto, a_partir_de_cuantos, a_partir_de_que
    `,
  },
  {
    cue: 'other-person',
    phrases: `
      my_son, my_daughter, my_husband, my_wife, my_mom, my_mum, my_mother, my_dad, my_father, my_kid, my_kids, my_child, my_children, my_baby, my_toddler, my_brother, my_sister, my_boyfriend, my_girlfriend, my_partner, my_friend, my_roommate, my_coworker, my_boss, my_dog, my_cat, my_puppy, my_neighbor, my_neighbour, my_grandma, my_nan, my_aunt, my_cousin, my_hubby, my_bf, my_gf, my_niece, my_nephew, the_baby, the_dog, the_cat, the_kids, the_kid, kids, my_grandson, my_granddaughter, my_little_one, my_uncle, my_teen, my_mate
      mon_fils, ma_fille, mon_mari, ma_femme, ma_mere, mon_pere, mon_enfant, mes_enfants, mon_bebe, le_bebe, le_petit_a, le_petit_est, la_petite_est, mon_frere, ma_soeur, mon_copain, ma_copine, mon_chien, mon_chat, ma_grand_mere, ma_collegue, mon_collegue, mon_ami, mon_amie, ma_niece, mon_neveu, les_enfants, mon_conjoint, ma_belle_mere, mon_loulou
      mi_hijo, mi_hija, mis_hijos, mi_esposo, mi_esposa, mi_marido, mi_mujer, mi_mama, mi_madre, mi_papa, mi_padre, mi_bebe, el_bebe, mi_nino, mi_nina, el_nino, la_nina, mis_ninos, mi_hermano, mi_hermana, mi_novio, mi_novia, mi_perro, mi_perra, mi_gato, mi_abuela, mi_amiga, mi_amigo, mi_vecina, mi_prima, mi_sobrin*, mi_suegra, mi_companer*, mi_chiquit*, mi_tia
      my_little_girl, my_little_boy, my_gran, my_nana, my_nephews, my_kiddo, my_toddler, my_puppy, my_patient, my_client, my_flatmate, my_housemate, my_roomie, my_fiance, my_ex, my_twins, my_grandchild, my_grandkids, my_stepson, my_stepdaughter
      mon_neveu, mes_jumeaux, mon_petit_fils, ma_petite_fille, ma_petite, mon_petit, mes_petits, ma_tante, mon_oncle, ma_voisine, mon_voisin, ma_chienne, mon_chaton, mon_cheval
      mi_nena, mi_nene, mi_peque, mi_hijita, mi_hijito, mis_hijas, mi_nieto, mi_nieta, mi_tio, mi_cunad*, mi_chamaco, mi_chamaca, mi_perrito, mi_perrita, mi_gatito, mi_gatita, mi_jefe, mi_jefa, mi_vecino, mi_primo, mi_suegro, mi_yerno, mi_nuera
    `,
  },
  {
    cue: 'treated-here',
    phrases: `
      you_treated, you_did her|his|their|my, who_you|that_you|whom_you did|saw|treated|had, your client|patient, client_of_yours, patient_of_yours, had_her|had_his|has_had session|treatment|face|done|needling|microneedling, had her|his|the session|treatment|microneedling|needling, had hers|it|his with_you|at_yours|w_you|done_with_you|done_at_yours|done_w_you|done_by_you, face_done with|at|by, had_the needling|microneedling|treatment|session, at_yours, treated_at_yours, came_to_you, been_to_you, was_with_you|was_in_with_you|in_with_you, after|since her|his|their needling|microneedling|session_with_you|treatment_with_you|session_at_yours, since_you treated|did|saw, you_saw_her|you_saw_him, had_it_done with_you|at_yours|there|friday|saturday|monday|tuesday|wednesday|thursday|yesterday
      que_vous_avez soignee|soigne|traitee|traite|vue|vu|recue|recu, vous_l_avez soignee|soigne|vue|vu|traitee|traite, vous_lui_avez fait, vous_avez soigne|traite, votre cliente|client|patiente|patient, depuis|apres son|sa|votre|vos soin|soins|seance|traitement|passage|rdv, traitee|soignee|traite|soigne|venue|venu chez_vous|par_vous, a_fait le_soin|la_seance|un_soin|une_seance, seance|soin chez_vous, vous_avez_vue, vous_avez_vu, avait_rdv_chez_vous
      que_atendieron, la_que_atendieron, el_que_atendieron, ustedes_la atendieron|trataron, ustedes_lo atendieron|trataron, despues_de|desde la_sesion|su_sesion|la_cita|el_tratamiento, despues_de_su sesion|cita|tratamiento, su|vuestra|vuestro clienta|cliente|paciente, se_hizo el_tratamiento|las_cicatrices|la_cara|la_sesion|las_agujitas, desde_que_le hicieron|pusieron|trataron, desde_que_llego|desde_que_salio de_la_clinica, que_fue con_ustedes, fue_ayer con_ustedes, estuvo_con_ustedes, en_su_clinica, de_su_clinica, le_hicieron ayer|el|eso
      was_just_with_you, with_you and_she|and_he, sessions|session with_you, lo_que_le_hicieron, le_hicieron en_la_cara, mis|mettre|appliquer votre_creme, your_cream, despues_de_la_crema_de_ustedes, vous_l_avez traitee|vue
    `,
  },
  {
    cue: 'other-part',
    phrases: `
      my_period, my_periods, period_is, heavy_period, on_my_period, period_cramps, period_pain, period_pains, period_came, knee, knees, toe, toes, ankle, ankles, elbow, gums, gum, tooth, teeth, shin, wrist, hemorrhoid*, thumb, tattoo, my_finger, my_hand, my_foot, my_feet, bladder, uti, dentist, menstrua*, ears_pierced, heel, toenail
      genou, genoux, pied, pieds, orteil*, cheville*, coude, gencive*, dent, dents, poignet, mes_regles, les_regles, tatouage, ma_main, mon_doigt, mon_pouce, talon, menstru*, dentiste
      rodilla*, pie, pies, tobillo*, codo, encia*, diente, dientes, muela*, muneca, mi_regla, la_regla, menstrua*, tatuaje, mi_mano, mi_dedo, mis_dedos, talon, dentista
    `,
  },
  {
    cue: 'skin',
    phrases: `
      face, skin, cheek, cheeks, chin, forehead, nose, neck, jaw, jawline, temple, temples, scalp, chest, decolletage, lip, lips, eyes, eye, under_eye, hairline, my_t_zone, upper_lip, brow, brows, eyebrows, area, spot, beard, mouth, ear, ears, head, complexion, pores, texture, pore, tone, patch, patches
      visage, peau, joue, joues, menton, front, nez, cou, machoire, tempe, tempes, cuir_chevelu, decollete, levre, levres, yeux, oeil, bouche, tete, figure, zone, teint, pores, grain_de_peau, cote, contour
      cara, piel, mejilla, mejillas, cachete, cachetes, barbilla, frente, nariz, cuello, mandibula, sien, sienes, escote, labio, labios, ojos, ojo, boca, cabeza, zona, rostro, poros, menton, pecho, carita, textura, tono, cutis, orejas, oreja
    `,
  },
  {
    cue: 'treatment',
    phrases: `
      during_the, while_you, during_treatment, when_you_did, at_the_clinic, during_my, in_the_chair, while_she_was, when_she_did, right_after, straight_after, on_the_day, during, just_after
      pendant_la_seance, pendant_le, juste_apres, pendant_le_soin, pendant, a_la_clinique
      durante_el, durante_la, durante, justo_despues, en_la_clinica, mientras_me
      while_she_did, when_you_were, while_they, while_he, as_you_were_doing, during_the_session, while_doing, when_doing, in_your_chair, after_the_needling, when_she_was
      when_i_left, as_i_left, before_i_got_home, in_the_car, in_the_taxi, on_the_way_home, al_terminar, cuando_sali, saliendo_de_ahi, en_sortant, a_la_fin_de_la_seance
      cuando_me_lo_hicieron, cuando_me_lo_hacian, mientras_me_lo_hacian, mientras_me_lo_hicieron, cuando_lo_hicieron, al_hacermelo
      en_la_camilla, ahi_mismo, en_el_mismo_sillon, pendant_les_aiguilles, on_the_day_itself, in_the_clinic
    `,
  },
  {
    cue: 'booking',
    phrases: `
      appointment*, appt*, appointmnt, apointment*, book, booked, booking, bookings, rebook*, reschedul*, schedul*, slot, slots, any_openings, openings, availab*, next_session, next_visit, next_treatment, next_appointment, session_2, second_session, another_session, next_one, waitlist, waiting_list, come_in_for, cancel_my, move_my, postpone, cancel_it, my_visit, cancel_tomorrow, cancel_for, sign_me_up_for, get_me_in, fit_me_in, come_back_in
      rdv, rendez_vous, rendezvous, reserver, reservation*, prochaine_seance, prochain_rdv, annuler_mon, decaler, deplacer, reporter, creneau*, dispo, dispos, disponib*, autre_seance, prendre_date, ma_seance_de, pour_la_prochaine
      cita, citas, reservar, reserva*, agendar*, agenda, turno, turnos, proxima_sesion, otra_sesion, reagendar, reprogramar, cancelar_mi, mover_la, mover_mi, cambiar_mi, apartar, disponib*, siguiente_sesion, la_proxima
    `,
  },
  {
    cue: 'who',
    phrases: `
      who_is_this, whos_this, who_are_you, who_dis, what_is_this_number, whose_number_is_this, who_is_texting, what_number_is_this, who_sent_this, who_is_it
      c_est_qui, qui_est_ce, vous_etes_qui, qui_etes_vous, c_est_quoi_ce_numero
      quien_es, quienes_son, quien_habla, de_quien_es_este_numero, quien_eres, ustedes_quienes_son
    `,
  },
  {
    cue: 'opt-in-wish',
    phrases: `
      start_sending_texts, start_texting_me, start_sending_messages, text_me_again, resume_texts, resume_messages, sign_me_back_up, resubscribe, opt_me_in, opt_in, opt_back_in, start_the_texts, turn_texts_back_on, subscribe_me, want_the_texts_back, send_me_texts_again, start_messages
      recommencez_les_messages, reprenez_les_messages, reprendre_les_messages, reabonnez_moi, me_reabonner, remettez_les_messages, inscrivez_moi
      vuelvan_a_mandarme, vuelvan_a_escribirme, volver_a_recibir, reanudar_mensajes, quiero_recibir_mensajes, denme_de_alta, suscribirme
    `,
  },
];
